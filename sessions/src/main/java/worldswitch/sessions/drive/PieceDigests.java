package worldswitch.sessions.drive;

import java.security.DigestException;
import java.security.MessageDigest;
import java.util.Arrays;
import worldswitch.sessions.archive.Sha256;

/** The SHA-256 of a file, and of each piece of it. Belongs to one thread at a time. */
final class PieceDigests {
    /** The bytes of a piece; the last one may have less. */
    static final int PIECE = 1 << 16;

    private static final int DIGEST = 32;

    private final MessageDigest digest = Sha256.begin();
    private final MessageDigest all = Sha256.begin();
    private final byte[] digests;
    private final byte[] present = new byte[DIGEST];
    private String whole = "";

    /** Room for the digests of a file of some size. */
    PieceDigests(long size) {
        digests = new byte[Math.toIntExact((size + PIECE - 1) / PIECE * DIGEST)];
    }

    /** Takes the next piece, in order. */
    void take(long number, byte[] piece, int length) {
        all.update(piece, 0, length);
        compute(piece, length);
        System.arraycopy(present, 0, digests, (int) (number * DIGEST), DIGEST);
    }

    /** Nothing more comes. */
    void finish() {
        whole = Sha256.hex(all.digest());
    }

    /** The digest of the file. */
    String whole() {
        return whole;
    }

    /** Whether a piece is what it was. */
    boolean match(long number, byte[] piece, int length) {
        compute(piece, length);
        int from = (int) (number * DIGEST);
        return Arrays.equals(present, 0, DIGEST, digests, from, from + DIGEST);
    }

    private void compute(byte[] piece, int length) {
        digest.update(piece, 0, length);
        try {
            digest.digest(present, 0, DIGEST);
        } catch (DigestException e) {
            throw new IllegalStateException("a SHA-256 has " + DIGEST + " bytes", e);
        }
    }
}

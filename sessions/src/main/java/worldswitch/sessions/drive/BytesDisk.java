package worldswitch.sessions.drive;

import worldswitch.sessions.archive.Sha256;

/** A disk whose bytes are at hand: of a saved session that holds them. */
public final class BytesDisk extends KnownDisk {
    private final byte[] bytes;

    /**
     * A disk.
     *
     * @param bytes what it holds; not changed after
     */
    public BytesDisk(String name, byte[] bytes) {
        super(name, bytes.length, Sha256.of(bytes));
        this.bytes = bytes;
    }

    @Override
    public void read(long position, byte[] to, int at, int length) {
        System.arraycopy(bytes, (int) position, to, at, length);
    }
}

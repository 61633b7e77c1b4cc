package worldswitch.sessions.archive.form;

import java.util.Arrays;

/** Finds where bytes come from. */
final class Slices {
    private static final long BASE = 0x9e37_79b9_7f4a_7c15L;

    private Slices() {}

    /** The first place in a file at which some bytes stand, or -1; takes time in proportion to the file. */
    static int find(byte[] file, byte[] bytes) {
        int length = bytes.length;
        if (length > file.length) {
            return -1;
        }
        long top = 1;
        long wanted = 0;
        long rolling = 0;
        for (int i = 0; i < length; i++) {
            wanted = wanted * BASE + bytes[i];
            rolling = rolling * BASE + file[i];
            top *= BASE;
        }
        for (int at = 0; ; at++) {
            if (rolling == wanted && Arrays.equals(file, at, at + length, bytes, 0, length)) {
                return at;
            }
            if (at + length >= file.length) {
                return -1;
            }
            rolling = rolling * BASE + file[at + length] - top * file[at];
        }
    }
}

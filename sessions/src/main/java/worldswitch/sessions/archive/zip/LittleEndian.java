package worldswitch.sessions.archive.zip;

import java.util.Arrays;

/** Bytes read as little-endian numbers. */
final class LittleEndian {
    private final byte[] bytes;

    LittleEndian(byte[] bytes) {
        this.bytes = bytes;
    }

    int size() {
        return bytes.length;
    }

    int u16(int at) {
        return bytes[at] & 0xff | (bytes[at + 1] & 0xff) << 8;
    }

    int u32(int at) {
        return u16(at) | u16(at + 2) << 16;
    }

    byte[] slice(int at, int length) {
        return Arrays.copyOfRange(bytes, at, at + length);
    }

    boolean same(int one, int other, int length) {
        return Arrays.equals(bytes, one, one + length, bytes, other, other + length);
    }

    byte[] all() {
        return bytes;
    }
}

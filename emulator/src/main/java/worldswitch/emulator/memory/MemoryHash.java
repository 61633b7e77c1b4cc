package worldswitch.emulator.memory;

/**
 * The hash of RAM: a sum over its pages, each page's hash mixed with its address, so that pages of zeroes add nothing.
 */
final class MemoryHash {
    private static final long MULTIPLIER = 0x9e37_79b9_7f4a_7c15L;

    private MemoryHash() {}

    /** What a page adds. */
    static long at(long address, long hash) {
        return hash == 0 ? 0 : mix(hash ^ mix(address + 1));
    }

    /** The hash of a page, whatever its address; 0 if it is all zero. */
    static long ofPage(byte[] page) {
        long hash = 0;
        for (int offset = 0; offset < page.length; offset += Long.BYTES) {
            hash = (hash ^ Bytes.get(page, offset, Long.BYTES)) * MULTIPLIER;
            hash ^= hash >>> 32;
        }
        return hash;
    }

    private static long mix(long value) {
        long mixed = (value ^ value >>> 31) * MULTIPLIER;
        return mixed ^ mixed >>> 29;
    }
}

package worldswitch.emulator.cpu.semantics.integer;

import worldswitch.emulator.cpu.Cpu;

/**
 * The checksums CRC32 and CRC32C of 1, 2, 4 or 8 bytes, least significant first, bits reflected and without the
 * inversions that protocols put around them.
 */
public final class Crc32 {
    /** x^32 + x^26 + x^23 + ... + 1 of IEEE 802.3, 0x04C11DB7, with its bits reversed. */
    private static final int[] IEEE = table(Integer.reverse(0x04C11DB7));
    /** The Castagnoli polynomial, 0x1EDC6F41, with its bits reversed. */
    private static final int[] CASTAGNOLI = table(Integer.reverse(0x1EDC6F41));

    private Crc32() {}

    /** CRC32B, CRC32H, CRC32W, CRC32X. */
    public static void crc32(Cpu cpu, int d, int n, int m, int size) {
        cpu.x[d] = Integer.toUnsignedLong(checksum(IEEE, (int) cpu.x[n], cpu.x[m], size));
    }

    /** CRC32CB, CRC32CH, CRC32CW, CRC32CX. */
    public static void crc32c(Cpu cpu, int d, int n, int m, int size) {
        cpu.x[d] = Integer.toUnsignedLong(checksum(CASTAGNOLI, (int) cpu.x[n], cpu.x[m], size));
    }

    private static int checksum(int[] table, int start, long data, int size) {
        int sum = start;
        for (int shift = 0; shift < 8 * size; shift += 8) {
            sum = sum >>> 8 ^ table[(sum ^ (int) (data >>> shift)) & 0xff];
        }
        return sum;
    }

    private static int[] table(int polynomial) {
        int[] table = new int[256];
        for (int i = 0; i < table.length; i++) {
            int sum = i;
            for (int bit = 0; bit < 8; bit++) {
                sum = sum >>> 1 ^ ((sum & 1) == 0 ? 0 : polynomial);
            }
            table[i] = sum;
        }
        return table;
    }
}

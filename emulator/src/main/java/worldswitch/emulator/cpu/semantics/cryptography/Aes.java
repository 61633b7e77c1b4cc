package worldswitch.emulator.cpu.semantics.cryptography;

import worldswitch.emulator.cpu.Cpu;
import worldswitch.emulator.cpu.semantics.vector.Lanes;

/** Steps of AES (FIPS 197). The state is a vector, a column in each word. */
public final class Aes {
    private static final int BYTES = 16;

    private Aes() {}

    /** AESE: adds a round key, shifts rows, substitutes bytes. */
    public static void aese(Cpu cpu, int d, int n) {
        substitute(cpu, d, cpu.v[2 * d] ^ cpu.v[2 * n], cpu.v[2 * d + 1] ^ cpu.v[2 * n + 1], 5, AesBoxes.FORWARD);
    }

    /** AESD: adds a round key, undoes the shift of rows and the substitution of bytes. */
    public static void aesd(Cpu cpu, int d, int n) {
        substitute(cpu, d, cpu.v[2 * d] ^ cpu.v[2 * n], cpu.v[2 * d + 1] ^ cpu.v[2 * n + 1], 13, AesBoxes.INVERSE);
    }

    /** AESMC: mixes columns. */
    public static void aesmc(Cpu cpu, int d, int n) {
        long low = mixPair(cpu.v[2 * n]);
        long high = mixPair(cpu.v[2 * n + 1]);
        write(cpu, d, low, high);
    }

    /** AESIMC: undoes the mixing of columns. */
    public static void aesimc(Cpu cpu, int d, int n) {
        long low = mixPair(unmixed(cpu.v[2 * n]));
        long high = mixPair(unmixed(cpu.v[2 * n + 1]));
        write(cpu, d, low, high);
    }

    /**
     * Row r of a column comes from r columns further on; its byte in the state from this one's place times a stride, since
     * byte 4c + r goes to 4(c + r) + r.
     */
    private static void substitute(Cpu cpu, int d, long low, long high, int stride, byte[] box) {
        long newLow = 0;
        long newHigh = 0;
        for (int i = 0; i < BYTES / 2; i++) {
            newLow |= substituted(low, high, source(i, stride), box) << Byte.SIZE * i;
            newHigh |= substituted(low, high, source(i + BYTES / 2, stride), box) << Byte.SIZE * i;
        }
        write(cpu, d, newLow, newHigh);
    }

    private static int source(int place, int stride) {
        return place + (stride - 1) * (place & 3) & BYTES - 1;
    }

    private static long substituted(long low, long high, int place, byte[] box) {
        long half = place < BYTES / 2 ? low : high;
        return box[(int) (half >>> Byte.SIZE * place & 0xff)] & 0xff;
    }

    private static long mixPair(long pair) {
        return mix((int) pair) & Lanes.mask(2) | (long) mix((int) (pair >>> 32)) << 32;
    }

    /** Each byte becomes twice itself, three times the next, and the two others. */
    private static int mix(int column) {
        int next = Integer.rotateRight(column, 8);
        return (int) doubled(column ^ next) ^ next ^ Integer.rotateRight(column, 16) ^ Integer.rotateRight(column, 24);
    }

    /** What mixing makes of it is what the inverse makes of the columns. */
    private static long unmixed(long pair) {
        long opposite = pair << 16 & 0xffff_0000_ffff_0000L | pair >>> 16 & 0x0000_ffff_0000_ffffL;
        return pair ^ doubled(doubled(pair ^ opposite));
    }

    /** Bytes multiplied by x in the field of AES. */
    private static long doubled(long bytes) {
        return (bytes & 0x7f7f_7f7f_7f7f_7f7fL) << 1 ^ (bytes >>> 7 & 0x0101_0101_0101_0101L) * 0x1b;
    }

    private static void write(Cpu cpu, int d, long low, long high) {
        cpu.v[2 * d] = low;
        cpu.v[2 * d + 1] = high;
    }
}

package worldswitch.emulator.cpu.semantics.vector;

import worldswitch.emulator.cpu.Cpu;

/** Sums of adjacent elements, of twice their size, accumulated or not. */
public final class PairwiseLong {
    private PairwiseLong() {}

    /** SADDLP. */
    public static void saddlp(Cpu cpu, int d, int n, int size, int q) {
        long low = signed(cpu.v[2 * n], 0, size);
        long high = signed(cpu.v[2 * n + 1], 0, size);
        Registers.vector(cpu, d, low, high, q);
    }

    /** UADDLP. */
    public static void uaddlp(Cpu cpu, int d, int n, int size, int q) {
        long low = unsigned(cpu.v[2 * n], 0, size);
        long high = unsigned(cpu.v[2 * n + 1], 0, size);
        Registers.vector(cpu, d, low, high, q);
    }

    /** SADALP. */
    public static void sadalp(Cpu cpu, int d, int n, int size, int q) {
        long low = signed(cpu.v[2 * n], cpu.v[2 * d], size);
        long high = signed(cpu.v[2 * n + 1], cpu.v[2 * d + 1], size);
        Registers.vector(cpu, d, low, high, q);
    }

    /** UADALP. */
    public static void uadalp(Cpu cpu, int d, int n, int size, int q) {
        long low = unsigned(cpu.v[2 * n], cpu.v[2 * d], size);
        long high = unsigned(cpu.v[2 * n + 1], cpu.v[2 * d + 1], size);
        Registers.vector(cpu, d, low, high, q);
    }

    private static long signed(long source, long old, int size) {
        int bits = Lanes.bits(size);
        long result = 0;
        for (int bit = 0; bit < Long.SIZE; bit += 2 * bits) {
            long sum = Lanes.signed(source >>> bit, size) + Lanes.signed(source >>> bit + bits, size);
            result |= (sum + (old >>> bit) & Lanes.mask(size + 1)) << bit;
        }
        return result;
    }

    private static long unsigned(long source, long old, int size) {
        int bits = Lanes.bits(size);
        long result = 0;
        for (int bit = 0; bit < Long.SIZE; bit += 2 * bits) {
            long sum = (source >>> bit & Lanes.mask(size)) + (source >>> bit + bits & Lanes.mask(size));
            result |= (sum + (old >>> bit) & Lanes.mask(size + 1)) << bit;
        }
        return result;
    }
}

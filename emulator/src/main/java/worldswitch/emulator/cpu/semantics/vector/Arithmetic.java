package worldswitch.emulator.cpu.semantics.vector;

import worldswitch.emulator.cpu.Cpu;

/** Sums, differences and products of elements. Those that programs use most work on whole doublewords. */
public final class Arithmetic {
    private Arithmetic() {}

    /** A product. */
    static final ElementOperation MUL = (cpu, a, b, c, s) -> a * b;
    /** A product added to the destination. */
    static final ElementOperation MLA = (cpu, a, b, c, s) -> c + a * b;
    /** A product subtracted from the destination. */
    static final ElementOperation MLS = (cpu, a, b, c, s) -> c - a * b;

    /** ADD. */
    public static void add(Cpu cpu, int d, int n, int m, int size, int shape) {
        long high = shape == 1 ? sum(cpu.v[2 * n + 1], cpu.v[2 * m + 1], size) : 0;
        cpu.v[2 * d] = sum(cpu.v[2 * n], cpu.v[2 * m], size);
        cpu.v[2 * d + 1] = high;
    }

    /** SUB. */
    public static void sub(Cpu cpu, int d, int n, int m, int size, int shape) {
        long high = shape == 1 ? difference(cpu.v[2 * n + 1], cpu.v[2 * m + 1], size) : 0;
        cpu.v[2 * d] = difference(cpu.v[2 * n], cpu.v[2 * m], size);
        cpu.v[2 * d + 1] = high;
    }

    /** MUL. */
    public static void mul(Cpu cpu, int d, int n, int m, int size, int shape) {
        Elementwise.unsigned(cpu, d, n, m, size, shape, MUL);
    }

    /** MLA. */
    public static void mla(Cpu cpu, int d, int n, int m, int size, int shape) {
        Elementwise.unsigned(cpu, d, n, m, size, shape, MLA);
    }

    /** MLS. */
    public static void mls(Cpu cpu, int d, int n, int m, int size, int shape) {
        Elementwise.unsigned(cpu, d, n, m, size, shape, MLS);
    }

    /** PMUL. */
    public static void pmul(Cpu cpu, int d, int n, int m, int size, int shape) {
        Elementwise.unsigned(cpu, d, n, m, size, shape, (state, a, b, c, s) -> Polynomials.product(a, b));
    }

    /** Adds elements without carries between them: their highest bits are added apart. */
    static long sum(long a, long b, int size) {
        long tops = Lanes.replicate(1L << Lanes.bits(size) - 1, size);
        return (a & ~tops) + (b & ~tops) ^ (a ^ b) & tops;
    }

    private static long difference(long a, long b, int size) {
        long tops = Lanes.replicate(1L << Lanes.bits(size) - 1, size);
        return (a | tops) - (b & ~tops) ^ (a ^ ~b) & tops;
    }
}

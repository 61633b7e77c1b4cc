package worldswitch.emulator.cpu.semantics.vector;

import worldswitch.emulator.cpu.Cpu;

/** Sums and extremes of adjacent elements. */
public final class Pairwise {
    private Pairwise() {}

    /** ADDP. */
    public static void addp(Cpu cpu, int d, int n, int m, int size, int q) {
        Pairs.unsigned(cpu, d, n, m, size, q, (state, a, b, c, s) -> a + b);
    }

    /** SMAXP. */
    public static void smaxp(Cpu cpu, int d, int n, int m, int size, int q) {
        Pairs.signed(cpu, d, n, m, size, q, (state, a, b, c, s) -> Math.max(a, b));
    }

    /** UMAXP. */
    public static void umaxp(Cpu cpu, int d, int n, int m, int size, int q) {
        Pairs.unsigned(cpu, d, n, m, size, q, (state, a, b, c, s) -> Math.max(a, b));
    }

    /** SMINP. */
    public static void sminp(Cpu cpu, int d, int n, int m, int size, int q) {
        Pairs.signed(cpu, d, n, m, size, q, (state, a, b, c, s) -> Math.min(a, b));
    }

    /** UMINP. */
    public static void uminp(Cpu cpu, int d, int n, int m, int size, int q) {
        Pairs.unsigned(cpu, d, n, m, size, q, (state, a, b, c, s) -> Math.min(a, b));
    }
}

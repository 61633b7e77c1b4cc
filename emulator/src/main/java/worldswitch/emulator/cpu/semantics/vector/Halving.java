package worldswitch.emulator.cpu.semantics.vector;

import worldswitch.emulator.cpu.Cpu;

/** Sums and differences of elements, halved, with or without rounding. */
public final class Halving {
    private Halving() {}

    /** SHADD. */
    public static void shadd(Cpu cpu, int d, int n, int m, int size, int shape) {
        Elementwise.signed(cpu, d, n, m, size, shape, (state, a, b, c, s) -> a + b >> 1);
    }

    /** UHADD. */
    public static void uhadd(Cpu cpu, int d, int n, int m, int size, int shape) {
        Elementwise.unsigned(cpu, d, n, m, size, shape, (state, a, b, c, s) -> a + b >> 1);
    }

    /** SRHADD. */
    public static void srhadd(Cpu cpu, int d, int n, int m, int size, int shape) {
        Elementwise.signed(cpu, d, n, m, size, shape, (state, a, b, c, s) -> a + b + 1 >> 1);
    }

    /** URHADD. */
    public static void urhadd(Cpu cpu, int d, int n, int m, int size, int shape) {
        Elementwise.unsigned(cpu, d, n, m, size, shape, (state, a, b, c, s) -> a + b + 1 >> 1);
    }

    /** SHSUB. */
    public static void shsub(Cpu cpu, int d, int n, int m, int size, int shape) {
        Elementwise.signed(cpu, d, n, m, size, shape, (state, a, b, c, s) -> a - b >> 1);
    }

    /** UHSUB. */
    public static void uhsub(Cpu cpu, int d, int n, int m, int size, int shape) {
        Elementwise.unsigned(cpu, d, n, m, size, shape, (state, a, b, c, s) -> a - b >> 1);
    }
}

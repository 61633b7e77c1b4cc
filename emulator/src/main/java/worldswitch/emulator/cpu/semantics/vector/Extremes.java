package worldswitch.emulator.cpu.semantics.vector;

import worldswitch.emulator.cpu.Cpu;

/** The larger or smaller of two elements. */
public final class Extremes {
    private Extremes() {}

    /** SMAX. */
    public static void smax(Cpu cpu, int d, int n, int m, int size, int shape) {
        Elementwise.signed(cpu, d, n, m, size, shape, (state, a, b, c, s) -> Math.max(a, b));
    }

    /** UMAX. */
    public static void umax(Cpu cpu, int d, int n, int m, int size, int shape) {
        Elementwise.unsigned(cpu, d, n, m, size, shape, (state, a, b, c, s) -> Math.max(a, b));
    }

    /** SMIN. */
    public static void smin(Cpu cpu, int d, int n, int m, int size, int shape) {
        Elementwise.signed(cpu, d, n, m, size, shape, (state, a, b, c, s) -> Math.min(a, b));
    }

    /** UMIN. */
    public static void umin(Cpu cpu, int d, int n, int m, int size, int shape) {
        Elementwise.unsigned(cpu, d, n, m, size, shape, (state, a, b, c, s) -> Math.min(a, b));
    }
}

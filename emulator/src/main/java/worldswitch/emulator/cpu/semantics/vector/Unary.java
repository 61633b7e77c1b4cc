package worldswitch.emulator.cpu.semantics.vector;

import worldswitch.emulator.cpu.Cpu;

/** Absolute values and negations of elements. */
public final class Unary {
    private Unary() {}

    /** ABS. */
    public static void abs(Cpu cpu, int d, int n, int size, int shape) {
        Elementwise.signed(cpu, d, n, n, size, shape, (state, a, b, c, s) -> Math.abs(a));
    }

    /** NEG. */
    public static void neg(Cpu cpu, int d, int n, int size, int shape) {
        Elementwise.signed(cpu, d, n, n, size, shape, (state, a, b, c, s) -> -a);
    }
}

package worldswitch.emulator.cpu.semantics.vector;

import worldswitch.emulator.cpu.Cpu;

/** Absolute differences of elements, accumulated or not. */
public final class Differences {
    private Differences() {}

    /** SABD. */
    public static void sabd(Cpu cpu, int d, int n, int m, int size, int shape) {
        Elementwise.signed(cpu, d, n, m, size, shape, (state, a, b, c, s) -> Math.abs(a - b));
    }

    /** UABD. */
    public static void uabd(Cpu cpu, int d, int n, int m, int size, int shape) {
        Elementwise.unsigned(cpu, d, n, m, size, shape, (state, a, b, c, s) -> Math.abs(a - b));
    }

    /** SABA. */
    public static void saba(Cpu cpu, int d, int n, int m, int size, int shape) {
        Elementwise.signed(cpu, d, n, m, size, shape, (state, a, b, c, s) -> c + Math.abs(a - b));
    }

    /** UABA. */
    public static void uaba(Cpu cpu, int d, int n, int m, int size, int shape) {
        Elementwise.unsigned(cpu, d, n, m, size, shape, (state, a, b, c, s) -> c + Math.abs(a - b));
    }
}

package worldswitch.emulator.cpu.semantics.vector;

import worldswitch.emulator.cpu.Cpu;

/** Comparisons of elements: all ones where they hold, else zero. */
public final class Comparisons {
    private Comparisons() {}

    /** CMGT. */
    public static void cmgt(Cpu cpu, int d, int n, int m, int size, int shape) {
        Elementwise.signed(cpu, d, n, m, size, shape, (state, a, b, c, s) -> a > b ? -1 : 0);
    }

    /** CMGE. */
    public static void cmge(Cpu cpu, int d, int n, int m, int size, int shape) {
        Elementwise.signed(cpu, d, n, m, size, shape, (state, a, b, c, s) -> a >= b ? -1 : 0);
    }

    /** CMHI. */
    public static void cmhi(Cpu cpu, int d, int n, int m, int size, int shape) {
        Elementwise.unsigned(cpu, d, n, m, size, shape, (state, a, b, c, s) -> Long.compareUnsigned(a, b) > 0 ? -1 : 0);
    }

    /** CMHS. */
    public static void cmhs(Cpu cpu, int d, int n, int m, int size, int shape) {
        Elementwise.unsigned(
                cpu, d, n, m, size, shape, (state, a, b, c, s) -> Long.compareUnsigned(a, b) >= 0 ? -1 : 0);
    }

    /** CMTST. */
    public static void cmtst(Cpu cpu, int d, int n, int m, int size, int shape) {
        Elementwise.unsigned(cpu, d, n, m, size, shape, (state, a, b, c, s) -> (a & b) != 0 ? -1 : 0);
    }

    /** CMEQ. */
    public static void cmeq(Cpu cpu, int d, int n, int m, int size, int shape) {
        Elementwise.unsigned(cpu, d, n, m, size, shape, (state, a, b, c, s) -> a == b ? -1 : 0);
    }
}

package worldswitch.emulator.cpu.semantics.vector;

import worldswitch.emulator.cpu.Cpu;

/** Comparisons of elements with zero: all ones where they hold, else zero. */
public final class ZeroComparisons {
    private ZeroComparisons() {}

    /** CMGT with zero. */
    public static void greater(Cpu cpu, int d, int n, int size, int shape) {
        Elementwise.signed(cpu, d, n, n, size, shape, (state, a, b, c, s) -> a > 0 ? -1 : 0);
    }

    /** CMGE with zero. */
    public static void greaterOrEqual(Cpu cpu, int d, int n, int size, int shape) {
        Elementwise.signed(cpu, d, n, n, size, shape, (state, a, b, c, s) -> a >= 0 ? -1 : 0);
    }

    /** CMEQ with zero. */
    public static void equal(Cpu cpu, int d, int n, int size, int shape) {
        Elementwise.signed(cpu, d, n, n, size, shape, (state, a, b, c, s) -> a == 0 ? -1 : 0);
    }

    /** CMLE with zero. */
    public static void lessOrEqual(Cpu cpu, int d, int n, int size, int shape) {
        Elementwise.signed(cpu, d, n, n, size, shape, (state, a, b, c, s) -> a <= 0 ? -1 : 0);
    }

    /** CMLT with zero. */
    public static void less(Cpu cpu, int d, int n, int size, int shape) {
        Elementwise.signed(cpu, d, n, n, size, shape, (state, a, b, c, s) -> a < 0 ? -1 : 0);
    }
}

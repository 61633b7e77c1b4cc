package worldswitch.emulator.cpu.semantics.vector;

import worldswitch.emulator.cpu.Cpu;

/** Bits counted in elements. */
public final class Counting {
    private Counting() {}

    /** CLS. */
    public static void cls(Cpu cpu, int d, int n, int size, int shape) {
        Elementwise.signed(
                cpu,
                d,
                n,
                n,
                size,
                shape,
                (state, a, b, c, s) -> Long.numberOfLeadingZeros(a ^ a >> 63) - 1 - (Long.SIZE - Lanes.bits(s)));
    }

    /** CLZ. */
    public static void clz(Cpu cpu, int d, int n, int size, int shape) {
        Elementwise.unsigned(
                cpu,
                d,
                n,
                n,
                size,
                shape,
                (state, a, b, c, s) -> Long.numberOfLeadingZeros(a) - (Long.SIZE - Lanes.bits(s)));
    }

    /** CNT. */
    public static void cnt(Cpu cpu, int d, int n, int size, int shape) {
        Elementwise.unsigned(cpu, d, n, n, size, shape, (state, a, b, c, s) -> Long.bitCount(a));
    }
}

package worldswitch.emulator.cpu.semantics.vector;

import worldswitch.emulator.cpu.Cpu;

/** Operations on single elements, and sums of signed and unsigned ones, that saturate. */
public final class SaturatingUnary {
    private SaturatingUnary() {}

    /** SQABS. */
    public static void sqabs(Cpu cpu, int d, int n, int size, int shape) {
        Elementwise.signed(
                cpu, d, n, n, size, shape, (state, a, b, c, s) -> a < 0 ? Saturation.subtract(state, 0, a, s) : a);
    }

    /** SQNEG. */
    public static void sqneg(Cpu cpu, int d, int n, int size, int shape) {
        Elementwise.signed(cpu, d, n, n, size, shape, (state, a, b, c, s) -> Saturation.subtract(state, 0, a, s));
    }

    /** SUQADD: an unsigned element is added to a signed one. */
    public static void suqadd(Cpu cpu, int d, int n, int size, int shape) {
        Elementwise.signed(cpu, d, n, n, size, shape, SaturatingUnary::addUnsigned);
    }

    /** USQADD: a signed element is added to an unsigned one. */
    public static void usqadd(Cpu cpu, int d, int n, int size, int shape) {
        Elementwise.signed(cpu, d, n, n, size, shape, SaturatingUnary::addSigned);
    }

    private static long addUnsigned(Cpu cpu, long a, long b, long c, int size) {
        long sum = c + (a & Lanes.mask(size));
        boolean beyond = size == 3 ? isBeyond(a, c) : sum > Saturation.highest(size);
        return beyond ? Saturation.saturated(cpu, Saturation.highest(size)) : sum;
    }

    /** Whether a signed doubleword plus an unsigned one is larger than any signed one. */
    private static boolean isBeyond(long a, long c) {
        return a < 0 ? c >= 0 || a + c < 0 : c >= 0 && a + c < 0;
    }

    private static long addSigned(Cpu cpu, long a, long b, long c, int size) {
        long unsigned = c & Lanes.mask(size);
        if (a >= 0) {
            return Saturation.addUnsigned(cpu, unsigned, a, size);
        }
        return Saturation.subtractUnsigned(cpu, unsigned, -a);
    }
}

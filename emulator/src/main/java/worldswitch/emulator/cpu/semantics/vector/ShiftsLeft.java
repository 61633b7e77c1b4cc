package worldswitch.emulator.cpu.semantics.vector;

import worldswitch.emulator.cpu.Cpu;

/** Elements shifted to the left by an immediate, saturated or not, or inserted. */
public final class ShiftsLeft {
    private ShiftsLeft() {}

    /** SHL. */
    public static void shl(Cpu cpu, int d, int n, int immh, int amount, int shape) {
        ShiftSizes.unsigned(cpu, d, n, immh, amount, shape, (state, a, b, c, s) -> a << b);
    }

    /** SLI. */
    public static void sli(Cpu cpu, int d, int n, int immh, int amount, int shape) {
        ShiftSizes.unsigned(cpu, d, n, immh, amount, shape, (state, a, b, c, s) -> a << b | c & (1L << b) - 1);
    }

    /** SQSHL. */
    public static void sqshl(Cpu cpu, int d, int n, int immh, int amount, int shape) {
        ShiftSizes.signed(
                cpu,
                d,
                n,
                immh,
                amount,
                shape,
                (state, a, b, c, s) -> ElementShifts.leftSaturated(state, a, (int) b, s));
    }

    /** UQSHL. */
    public static void uqshl(Cpu cpu, int d, int n, int immh, int amount, int shape) {
        ShiftSizes.unsigned(
                cpu,
                d,
                n,
                immh,
                amount,
                shape,
                (state, a, b, c, s) -> ElementShifts.leftSaturatedUnsigned(state, a, (int) b, s));
    }

    /** SQSHLU. */
    public static void sqshlu(Cpu cpu, int d, int n, int immh, int amount, int shape) {
        ShiftSizes.signed(
                cpu,
                d,
                n,
                immh,
                amount,
                shape,
                (state, a, b, c, s) -> a < 0
                        ? Saturation.saturated(state, 0)
                        : ElementShifts.leftSaturatedUnsigned(state, a, (int) b, s));
    }
}

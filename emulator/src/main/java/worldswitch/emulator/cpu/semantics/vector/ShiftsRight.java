package worldswitch.emulator.cpu.semantics.vector;

import worldswitch.emulator.cpu.Cpu;

/** Elements shifted to the right by an immediate, rounded or not, accumulated, or inserted. */
public final class ShiftsRight {
    private ShiftsRight() {}

    /** SSHR. */
    public static void sshr(Cpu cpu, int d, int n, int immh, int amount, int shape) {
        ShiftSizes.signed(cpu, d, n, immh, amount, shape, (state, a, b, c, s) -> a >> Math.min(b, Long.SIZE - 1));
    }

    /** USHR. */
    public static void ushr(Cpu cpu, int d, int n, int immh, int amount, int shape) {
        ShiftSizes.unsigned(
                cpu, d, n, immh, amount, shape, (state, a, b, c, s) -> ElementShifts.unsigned(a, (int) -b, s));
    }

    /** SSRA. */
    public static void ssra(Cpu cpu, int d, int n, int immh, int amount, int shape) {
        ShiftSizes.signed(cpu, d, n, immh, amount, shape, (state, a, b, c, s) -> c + (a >> Math.min(b, Long.SIZE - 1)));
    }

    /** USRA. */
    public static void usra(Cpu cpu, int d, int n, int immh, int amount, int shape) {
        ShiftSizes.unsigned(
                cpu, d, n, immh, amount, shape, (state, a, b, c, s) -> c + ElementShifts.unsigned(a, (int) -b, s));
    }

    /** SRSHR. */
    public static void srshr(Cpu cpu, int d, int n, int immh, int amount, int shape) {
        ShiftSizes.signed(
                cpu, d, n, immh, amount, shape, (state, a, b, c, s) -> ElementShifts.roundedRight(a, (int) b));
    }

    /** URSHR. */
    public static void urshr(Cpu cpu, int d, int n, int immh, int amount, int shape) {
        ShiftSizes.unsigned(
                cpu, d, n, immh, amount, shape, (state, a, b, c, s) -> ElementShifts.roundedRightUnsigned(a, (int) b));
    }

    /** SRSRA. */
    public static void srsra(Cpu cpu, int d, int n, int immh, int amount, int shape) {
        ShiftSizes.signed(
                cpu, d, n, immh, amount, shape, (state, a, b, c, s) -> c + ElementShifts.roundedRight(a, (int) b));
    }

    /** URSRA. */
    public static void ursra(Cpu cpu, int d, int n, int immh, int amount, int shape) {
        ShiftSizes.unsigned(
                cpu,
                d,
                n,
                immh,
                amount,
                shape,
                (state, a, b, c, s) -> c + ElementShifts.roundedRightUnsigned(a, (int) b));
    }

    /** SRI. */
    public static void sri(Cpu cpu, int d, int n, int immh, int amount, int shape) {
        ShiftSizes.unsigned(
                cpu,
                d,
                n,
                immh,
                amount,
                shape,
                (state, a, b, c, s) -> ElementShifts.unsigned(a, (int) -b, s)
                        | c & ~ElementShifts.unsigned(Lanes.mask(s), (int) -b, s));
    }
}

package worldswitch.emulator.cpu.semantics.vector;

import worldswitch.emulator.cpu.Cpu;

/** Elements shifted by what the low bytes of other elements say. */
public final class ShiftsByRegister {
    private ShiftsByRegister() {}

    /** SSHL. */
    public static void sshl(Cpu cpu, int d, int n, int m, int size, int shape) {
        Elementwise.signed(cpu, d, n, m, size, shape, (state, a, b, c, s) -> ElementShifts.signed(a, (byte) b, s));
    }

    /** USHL. */
    public static void ushl(Cpu cpu, int d, int n, int m, int size, int shape) {
        Elementwise.unsigned(cpu, d, n, m, size, shape, (state, a, b, c, s) -> ElementShifts.unsigned(a, (byte) b, s));
    }

    /** SRSHL. */
    public static void srshl(Cpu cpu, int d, int n, int m, int size, int shape) {
        Elementwise.signed(
                cpu, d, n, m, size, shape, (state, a, b, c, s) -> ElementShifts.signedRounded(a, (byte) b, s));
    }

    /** URSHL. */
    public static void urshl(Cpu cpu, int d, int n, int m, int size, int shape) {
        Elementwise.unsigned(
                cpu, d, n, m, size, shape, (state, a, b, c, s) -> ElementShifts.unsignedRounded(a, (byte) b, s));
    }

    /** SQSHL. */
    public static void sqshl(Cpu cpu, int d, int n, int m, int size, int shape) {
        Elementwise.signed(
                cpu,
                d,
                n,
                m,
                size,
                shape,
                (state, a, b, c, s) -> (byte) b < 0
                        ? ElementShifts.signed(a, (byte) b, s)
                        : ElementShifts.leftSaturated(state, a, (byte) b, s));
    }

    /** UQSHL. */
    public static void uqshl(Cpu cpu, int d, int n, int m, int size, int shape) {
        Elementwise.unsigned(
                cpu,
                d,
                n,
                m,
                size,
                shape,
                (state, a, b, c, s) -> (byte) b < 0
                        ? ElementShifts.unsigned(a, (byte) b, s)
                        : ElementShifts.leftSaturatedUnsigned(state, a, (byte) b, s));
    }

    /** SQRSHL. */
    public static void sqrshl(Cpu cpu, int d, int n, int m, int size, int shape) {
        Elementwise.signed(
                cpu,
                d,
                n,
                m,
                size,
                shape,
                (state, a, b, c, s) -> (byte) b < 0
                        ? ElementShifts.signedRounded(a, (byte) b, s)
                        : ElementShifts.leftSaturated(state, a, (byte) b, s));
    }

    /** UQRSHL. */
    public static void uqrshl(Cpu cpu, int d, int n, int m, int size, int shape) {
        Elementwise.unsigned(
                cpu,
                d,
                n,
                m,
                size,
                shape,
                (state, a, b, c, s) -> (byte) b < 0
                        ? ElementShifts.unsignedRounded(a, (byte) b, s)
                        : ElementShifts.leftSaturatedUnsigned(state, a, (byte) b, s));
    }
}

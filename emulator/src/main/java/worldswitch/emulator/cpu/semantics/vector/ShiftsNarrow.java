package worldswitch.emulator.cpu.semantics.vector;

import worldswitch.emulator.cpu.Cpu;

/** Elements shifted to the right by an immediate and narrowed, rounded or not, saturated or not. */
public final class ShiftsNarrow {
    private ShiftsNarrow() {}

    /** SHRN. */
    public static void shrn(Cpu cpu, int d, int n, int immh, int amount, int part) {
        Narrow.immediate(cpu, d, n, immh, amount, part, (state, a, b, c, s) -> a >> b);
    }

    /** RSHRN. */
    public static void rshrn(Cpu cpu, int d, int n, int immh, int amount, int part) {
        Narrow.immediate(cpu, d, n, immh, amount, part, (state, a, b, c, s) -> ElementShifts.roundedRight(a, (int) b));
    }

    /** SQSHRN. */
    public static void sqshrn(Cpu cpu, int d, int n, int immh, int amount, int part) {
        Narrow.immediate(cpu, d, n, immh, amount, part, (state, a, b, c, s) -> Saturation.signed(state, a >> b, s));
    }

    /** SQRSHRN. */
    public static void sqrshrn(Cpu cpu, int d, int n, int immh, int amount, int part) {
        Narrow.immediate(
                cpu,
                d,
                n,
                immh,
                amount,
                part,
                (state, a, b, c, s) -> Saturation.signed(state, ElementShifts.roundedRight(a, (int) b), s));
    }

    /** SQSHRUN. */
    public static void sqshrun(Cpu cpu, int d, int n, int immh, int amount, int part) {
        Narrow.immediate(cpu, d, n, immh, amount, part, (state, a, b, c, s) -> Saturation.unsigned(state, a >> b, s));
    }

    /** SQRSHRUN. */
    public static void sqrshrun(Cpu cpu, int d, int n, int immh, int amount, int part) {
        Narrow.immediate(
                cpu,
                d,
                n,
                immh,
                amount,
                part,
                (state, a, b, c, s) -> Saturation.unsigned(state, ElementShifts.roundedRight(a, (int) b), s));
    }

    /** UQSHRN. */
    public static void uqshrn(Cpu cpu, int d, int n, int immh, int amount, int part) {
        Narrow.immediate(
                cpu,
                d,
                n,
                immh,
                amount,
                part,
                (state, a, b, c, s) -> Saturation.ofUnsigned(state, (a & Lanes.mask(s + 1)) >>> b, s));
    }

    /** UQRSHRN. */
    public static void uqrshrn(Cpu cpu, int d, int n, int immh, int amount, int part) {
        Narrow.immediate(
                cpu,
                d,
                n,
                immh,
                amount,
                part,
                (state, a, b, c, s) -> Saturation.ofUnsigned(
                        state, ElementShifts.roundedRightUnsigned(a & Lanes.mask(s + 1), (int) b), s));
    }
}

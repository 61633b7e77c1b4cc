package worldswitch.emulator.cpu.semantics.vector;

import worldswitch.emulator.cpu.Cpu;

/** Sums, differences and products of elements, of twice their size. */
public final class Lengthening {
    private Lengthening() {}

    /** SADDL. */
    public static void saddl(Cpu cpu, int d, int n, int m, int size, int part) {
        Lengthen.signed(cpu, d, n, m, size, part, (state, a, b, c, s) -> a + b);
    }

    /** UADDL. */
    public static void uaddl(Cpu cpu, int d, int n, int m, int size, int part) {
        Lengthen.unsigned(cpu, d, n, m, size, part, (state, a, b, c, s) -> a + b);
    }

    /** SSUBL. */
    public static void ssubl(Cpu cpu, int d, int n, int m, int size, int part) {
        Lengthen.signed(cpu, d, n, m, size, part, (state, a, b, c, s) -> a - b);
    }

    /** USUBL. */
    public static void usubl(Cpu cpu, int d, int n, int m, int size, int part) {
        Lengthen.unsigned(cpu, d, n, m, size, part, (state, a, b, c, s) -> a - b);
    }

    /** SABDL. */
    public static void sabdl(Cpu cpu, int d, int n, int m, int size, int part) {
        Lengthen.signed(cpu, d, n, m, size, part, (state, a, b, c, s) -> Math.abs(a - b));
    }

    /** UABDL. */
    public static void uabdl(Cpu cpu, int d, int n, int m, int size, int part) {
        Lengthen.unsigned(cpu, d, n, m, size, part, (state, a, b, c, s) -> Math.abs(a - b));
    }

    /** SABAL. */
    public static void sabal(Cpu cpu, int d, int n, int m, int size, int part) {
        Lengthen.signed(cpu, d, n, m, size, part, (state, a, b, c, s) -> c + Math.abs(a - b));
    }

    /** UABAL. */
    public static void uabal(Cpu cpu, int d, int n, int m, int size, int part) {
        Lengthen.unsigned(cpu, d, n, m, size, part, (state, a, b, c, s) -> c + Math.abs(a - b));
    }

    /** SMULL. */
    public static void smull(Cpu cpu, int d, int n, int m, int size, int part) {
        Lengthen.signed(cpu, d, n, m, size, part, Arithmetic.MUL);
    }

    /** UMULL. */
    public static void umull(Cpu cpu, int d, int n, int m, int size, int part) {
        Lengthen.unsigned(cpu, d, n, m, size, part, Arithmetic.MUL);
    }

    /** SMLAL. */
    public static void smlal(Cpu cpu, int d, int n, int m, int size, int part) {
        Lengthen.signed(cpu, d, n, m, size, part, Arithmetic.MLA);
    }

    /** UMLAL. */
    public static void umlal(Cpu cpu, int d, int n, int m, int size, int part) {
        Lengthen.unsigned(cpu, d, n, m, size, part, Arithmetic.MLA);
    }

    /** SMLSL. */
    public static void smlsl(Cpu cpu, int d, int n, int m, int size, int part) {
        Lengthen.signed(cpu, d, n, m, size, part, Arithmetic.MLS);
    }

    /** UMLSL. */
    public static void umlsl(Cpu cpu, int d, int n, int m, int size, int part) {
        Lengthen.unsigned(cpu, d, n, m, size, part, Arithmetic.MLS);
    }

    /** SQDMULL. */
    public static void sqdmull(Cpu cpu, int d, int n, int m, int size, int part) {
        Lengthen.signed(cpu, d, n, m, size, part, SaturatingProducts.SQDMULL);
    }

    /** SQDMLAL. */
    public static void sqdmlal(Cpu cpu, int d, int n, int m, int size, int part) {
        Lengthen.signed(cpu, d, n, m, size, part, SaturatingProducts.SQDMLAL);
    }

    /** SQDMLSL. */
    public static void sqdmlsl(Cpu cpu, int d, int n, int m, int size, int part) {
        Lengthen.signed(cpu, d, n, m, size, part, SaturatingProducts.SQDMLSL);
    }

    /** PMULL. */
    public static void pmull(Cpu cpu, int d, int n, int m, int size, int part) {
        Lengthen.unsigned(cpu, d, n, m, size, part, (state, a, b, c, s) -> Polynomials.product(a, b));
    }

    /** SSHLL. */
    public static void sshll(Cpu cpu, int d, int n, int immh, int amount, int part) {
        long source = cpu.v[2 * n + part];
        int size = ShiftSizes.of(immh);
        Lengthen.signedHalves(cpu, d, source, Lanes.replicate(amount, size), size, part, (state, a, b, c, s) -> a << b);
    }

    /** USHLL. */
    public static void ushll(Cpu cpu, int d, int n, int immh, int amount, int part) {
        long source = cpu.v[2 * n + part];
        int size = ShiftSizes.of(immh);
        Lengthen.unsignedHalves(
                cpu, d, source, Lanes.replicate(amount, size), size, part, (state, a, b, c, s) -> a << b);
    }

    /** SHLL: by the size of an element. */
    public static void shll(Cpu cpu, int d, int n, int size, int part) {
        Lengthen.unsigned(cpu, d, n, n, size, part, (state, a, b, c, s) -> a << Lanes.bits(s));
    }
}

package worldswitch.emulator.cpu.semantics.vector;

import worldswitch.emulator.cpu.Cpu;

/** Sums, differences and products of elements that saturate. */
public final class Saturating {
    private Saturating() {}

    /** The rounded high half of twice a product, added to the destination. */
    static final ElementOperation SQRDMLAH = (cpu, a, b, c, s) -> Saturation.highProduct(cpu, a, b, c, true, s);
    /** The rounded high half of twice a product, subtracted from the destination. */
    static final ElementOperation SQRDMLSH = (cpu, a, b, c, s) -> Saturation.highProduct(cpu, -a, b, c, true, s);
    /** The high half of twice a product. */
    static final ElementOperation SQDMULH = (cpu, a, b, c, s) -> Saturation.highProduct(cpu, a, b, 0, false, s);
    /** The rounded high half of twice a product. */
    static final ElementOperation SQRDMULH = (cpu, a, b, c, s) -> Saturation.highProduct(cpu, a, b, 0, true, s);

    /** SQADD. */
    public static void sqadd(Cpu cpu, int d, int n, int m, int size, int shape) {
        Elementwise.signed(cpu, d, n, m, size, shape, (state, a, b, c, s) -> Saturation.add(state, a, b, s));
    }

    /** UQADD. */
    public static void uqadd(Cpu cpu, int d, int n, int m, int size, int shape) {
        Elementwise.unsigned(cpu, d, n, m, size, shape, (state, a, b, c, s) -> Saturation.addUnsigned(state, a, b, s));
    }

    /** SQSUB. */
    public static void sqsub(Cpu cpu, int d, int n, int m, int size, int shape) {
        Elementwise.signed(cpu, d, n, m, size, shape, (state, a, b, c, s) -> Saturation.subtract(state, a, b, s));
    }

    /** UQSUB. */
    public static void uqsub(Cpu cpu, int d, int n, int m, int size, int shape) {
        Elementwise.unsigned(
                cpu, d, n, m, size, shape, (state, a, b, c, s) -> Saturation.subtractUnsigned(state, a, b));
    }

    /** SQDMULH. */
    public static void sqdmulh(Cpu cpu, int d, int n, int m, int size, int shape) {
        Elementwise.signed(cpu, d, n, m, size, shape, SQDMULH);
    }

    /** SQRDMULH. */
    public static void sqrdmulh(Cpu cpu, int d, int n, int m, int size, int shape) {
        Elementwise.signed(cpu, d, n, m, size, shape, SQRDMULH);
    }

    /** SQRDMLAH. */
    public static void sqrdmlah(Cpu cpu, int d, int n, int m, int size, int shape) {
        Elementwise.signed(cpu, d, n, m, size, shape, SQRDMLAH);
    }

    /** SQRDMLSH. */
    public static void sqrdmlsh(Cpu cpu, int d, int n, int m, int size, int shape) {
        Elementwise.signed(cpu, d, n, m, size, shape, SQRDMLSH);
    }
}

package worldswitch.emulator.cpu.semantics.vector;

/** Twice the product of two elements, of twice their size, saturated. */
final class SaturatingProducts {
    /** The product. */
    static final ElementOperation SQDMULL = (cpu, a, b, c, s) -> Saturation.doubledProduct(cpu, a, b, s);
    /** The product added to the destination. */
    static final ElementOperation SQDMLAL =
            (cpu, a, b, c, s) -> Saturation.add(cpu, c, Saturation.doubledProduct(cpu, a, b, s), s + 1);
    /** The product subtracted from the destination. */
    static final ElementOperation SQDMLSL =
            (cpu, a, b, c, s) -> Saturation.subtract(cpu, c, Saturation.doubledProduct(cpu, a, b, s), s + 1);

    private SaturatingProducts() {}
}

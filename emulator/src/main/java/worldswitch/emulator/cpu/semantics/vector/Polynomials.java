package worldswitch.emulator.cpu.semantics.vector;

/** Products of polynomials over {0, 1}. */
public final class Polynomials {
    private Polynomials() {}

    /** The low 64 bits of a product. */
    public static long product(long a, long b) {
        long product = 0;
        for (long rest = b; rest != 0; rest &= rest - 1) {
            product ^= a << Long.numberOfTrailingZeros(rest);
        }
        return product;
    }

    /** The high 64 bits of a product of two doublewords. */
    public static long highProduct(long a, long b) {
        long product = 0;
        for (long rest = b & ~1; rest != 0; rest &= rest - 1) {
            product ^= a >>> Long.SIZE - Long.numberOfTrailingZeros(rest);
        }
        return product;
    }
}

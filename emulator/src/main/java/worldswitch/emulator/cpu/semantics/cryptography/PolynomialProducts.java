package worldswitch.emulator.cpu.semantics.cryptography;

import worldswitch.emulator.cpu.Cpu;
import worldswitch.emulator.cpu.semantics.vector.Polynomials;

/** Products of polynomials over {0, 1} of 64 bits. */
public final class PolynomialProducts {
    private PolynomialProducts() {}

    /** PMULL and PMULL2 of the low halves of registers (part 0) or the high ones (1). */
    public static void pmull(Cpu cpu, int d, int n, int m, int part) {
        long a = cpu.v[2 * n + part];
        long b = cpu.v[2 * m + part];
        cpu.v[2 * d] = Polynomials.product(a, b);
        cpu.v[2 * d + 1] = Polynomials.highProduct(a, b);
    }
}

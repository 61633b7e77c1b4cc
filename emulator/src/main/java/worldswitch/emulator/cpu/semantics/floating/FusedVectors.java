package worldswitch.emulator.cpu.semantics.floating;

import worldswitch.emulator.cpu.Cpu;
import worldswitch.emulator.cpu.semantics.floating.arithmetic.Arithmetic;
import worldswitch.emulator.cpu.semantics.floating.arithmetic.Format;

/** Multiplication and addition with one rounding, element by element. */
public final class FusedVectors {
    private FusedVectors() {}

    /** FMLA (vector). */
    public static void fmla(Cpu cpu, int d, int n, int m, int size, int shape) {
        for (int half = 0; half < Elements.halves(shape); half++) {
            long a = cpu.v[2 * n + half];
            long b = cpu.v[2 * m + half];
            long sum = cpu.v[2 * d + half];
            long result = 0;
            for (int bit = 0; bit < Elements.bits(size, shape); bit += size) {
                result |= Arithmetic.multiplyAdd(
                                cpu,
                                size,
                                Elements.at(sum, bit, size),
                                Elements.at(a, bit, size),
                                Elements.at(b, bit, size))
                        << bit;
            }
            cpu.v[2 * d + half] = result;
        }
        Elements.clearUpper(cpu, d, shape);
    }

    /** FMLS (vector). */
    public static void fmls(Cpu cpu, int d, int n, int m, int size, int shape) {
        for (int half = 0; half < Elements.halves(shape); half++) {
            long a = cpu.v[2 * n + half];
            long b = cpu.v[2 * m + half];
            long sum = cpu.v[2 * d + half];
            long result = 0;
            for (int bit = 0; bit < Elements.bits(size, shape); bit += size) {
                result |= Arithmetic.multiplyAdd(
                                cpu,
                                size,
                                Elements.at(sum, bit, size),
                                Format.of(size).negate(Elements.at(a, bit, size)),
                                Elements.at(b, bit, size))
                        << bit;
            }
            cpu.v[2 * d + half] = result;
        }
        Elements.clearUpper(cpu, d, shape);
    }
}

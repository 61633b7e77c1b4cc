package worldswitch.emulator.cpu.semantics.floating;

import worldswitch.emulator.cpu.Cpu;
import worldswitch.emulator.cpu.semantics.floating.arithmetic.Arithmetic;
import worldswitch.emulator.cpu.semantics.floating.arithmetic.Format;

/** Multiplication of each element by the same element of another register. */
public final class ByElement {
    private ByElement() {}

    /** FMUL (by element). */
    public static void fmul(Cpu cpu, int d, int n, int m, int size, int shape, long index) {
        long b = Elements.get(cpu, m, size, (int) index);
        for (int half = 0; half < Elements.halves(shape); half++) {
            long a = cpu.v[2 * n + half];
            long result = 0;
            for (int bit = 0; bit < Elements.bits(size, shape); bit += size) {
                result |= Arithmetic.multiply(cpu, size, Elements.at(a, bit, size), b) << bit;
            }
            cpu.v[2 * d + half] = result;
        }
        Elements.clearUpper(cpu, d, shape);
    }

    /** FMULX (by element). */
    public static void fmulx(Cpu cpu, int d, int n, int m, int size, int shape, long index) {
        long b = Elements.get(cpu, m, size, (int) index);
        for (int half = 0; half < Elements.halves(shape); half++) {
            long a = cpu.v[2 * n + half];
            long result = 0;
            for (int bit = 0; bit < Elements.bits(size, shape); bit += size) {
                result |= Arithmetic.multiplyExtended(cpu, size, Elements.at(a, bit, size), b) << bit;
            }
            cpu.v[2 * d + half] = result;
        }
        Elements.clearUpper(cpu, d, shape);
    }

    /** FMLA (by element). */
    public static void fmla(Cpu cpu, int d, int n, int m, int size, int shape, long index) {
        long b = Elements.get(cpu, m, size, (int) index);
        for (int half = 0; half < Elements.halves(shape); half++) {
            long a = cpu.v[2 * n + half];
            long sum = cpu.v[2 * d + half];
            long result = 0;
            for (int bit = 0; bit < Elements.bits(size, shape); bit += size) {
                result |= Arithmetic.multiplyAdd(cpu, size, Elements.at(sum, bit, size), Elements.at(a, bit, size), b)
                        << bit;
            }
            cpu.v[2 * d + half] = result;
        }
        Elements.clearUpper(cpu, d, shape);
    }

    /** FMLS (by element). */
    public static void fmls(Cpu cpu, int d, int n, int m, int size, int shape, long index) {
        long b = Elements.get(cpu, m, size, (int) index);
        for (int half = 0; half < Elements.halves(shape); half++) {
            long a = cpu.v[2 * n + half];
            long sum = cpu.v[2 * d + half];
            long result = 0;
            for (int bit = 0; bit < Elements.bits(size, shape); bit += size) {
                result |= Arithmetic.multiplyAdd(
                                cpu,
                                size,
                                Elements.at(sum, bit, size),
                                Format.of(size).negate(Elements.at(a, bit, size)),
                                b)
                        << bit;
            }
            cpu.v[2 * d + half] = result;
        }
        Elements.clearUpper(cpu, d, shape);
    }
}

package worldswitch.emulator.cpu.semantics.floating;

import worldswitch.emulator.cpu.Cpu;
import worldswitch.emulator.cpu.semantics.floating.arithmetic.Arithmetic;
import worldswitch.emulator.cpu.semantics.floating.arithmetic.Format;

/** Addition, subtraction, multiplication, division: element by element. */
public final class SumsAndProducts {
    private SumsAndProducts() {}

    /** FADD. */
    public static void fadd(Cpu cpu, int d, int n, int m, int size, int shape) {
        for (int half = 0; half < Elements.halves(shape); half++) {
            long a = cpu.v[2 * n + half];
            long b = cpu.v[2 * m + half];
            long result = 0;
            for (int bit = 0; bit < Elements.bits(size, shape); bit += size) {
                result |= Arithmetic.add(cpu, size, Elements.at(a, bit, size), Elements.at(b, bit, size)) << bit;
            }
            cpu.v[2 * d + half] = result;
        }
        Elements.clearUpper(cpu, d, shape);
    }

    /** FSUB. */
    public static void fsub(Cpu cpu, int d, int n, int m, int size, int shape) {
        for (int half = 0; half < Elements.halves(shape); half++) {
            long a = cpu.v[2 * n + half];
            long b = cpu.v[2 * m + half];
            long result = 0;
            for (int bit = 0; bit < Elements.bits(size, shape); bit += size) {
                result |= Arithmetic.subtract(cpu, size, Elements.at(a, bit, size), Elements.at(b, bit, size)) << bit;
            }
            cpu.v[2 * d + half] = result;
        }
        Elements.clearUpper(cpu, d, shape);
    }

    /** FABD. */
    public static void fabd(Cpu cpu, int d, int n, int m, int size, int shape) {
        for (int half = 0; half < Elements.halves(shape); half++) {
            long a = cpu.v[2 * n + half];
            long b = cpu.v[2 * m + half];
            long result = 0;
            for (int bit = 0; bit < Elements.bits(size, shape); bit += size) {
                result |= Format.of(size)
                                .absolute(Arithmetic.subtract(
                                        cpu, size, Elements.at(a, bit, size), Elements.at(b, bit, size)))
                        << bit;
            }
            cpu.v[2 * d + half] = result;
        }
        Elements.clearUpper(cpu, d, shape);
    }

    /** FMUL. */
    public static void fmul(Cpu cpu, int d, int n, int m, int size, int shape) {
        for (int half = 0; half < Elements.halves(shape); half++) {
            long a = cpu.v[2 * n + half];
            long b = cpu.v[2 * m + half];
            long result = 0;
            for (int bit = 0; bit < Elements.bits(size, shape); bit += size) {
                result |= Arithmetic.multiply(cpu, size, Elements.at(a, bit, size), Elements.at(b, bit, size)) << bit;
            }
            cpu.v[2 * d + half] = result;
        }
        Elements.clearUpper(cpu, d, shape);
    }

    /** FMULX. */
    public static void fmulx(Cpu cpu, int d, int n, int m, int size, int shape) {
        for (int half = 0; half < Elements.halves(shape); half++) {
            long a = cpu.v[2 * n + half];
            long b = cpu.v[2 * m + half];
            long result = 0;
            for (int bit = 0; bit < Elements.bits(size, shape); bit += size) {
                result |= Arithmetic.multiplyExtended(cpu, size, Elements.at(a, bit, size), Elements.at(b, bit, size))
                        << bit;
            }
            cpu.v[2 * d + half] = result;
        }
        Elements.clearUpper(cpu, d, shape);
    }

    /** FDIV. */
    public static void fdiv(Cpu cpu, int d, int n, int m, int size, int shape) {
        for (int half = 0; half < Elements.halves(shape); half++) {
            long a = cpu.v[2 * n + half];
            long b = cpu.v[2 * m + half];
            long result = 0;
            for (int bit = 0; bit < Elements.bits(size, shape); bit += size) {
                result |= Arithmetic.divide(cpu, size, Elements.at(a, bit, size), Elements.at(b, bit, size)) << bit;
            }
            cpu.v[2 * d + half] = result;
        }
        Elements.clearUpper(cpu, d, shape);
    }
}

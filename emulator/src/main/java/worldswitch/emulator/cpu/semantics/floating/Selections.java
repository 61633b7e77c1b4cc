package worldswitch.emulator.cpu.semantics.floating;

import worldswitch.emulator.cpu.Cpu;
import worldswitch.emulator.cpu.semantics.floating.arithmetic.Extremes;
import worldswitch.emulator.cpu.semantics.floating.arithmetic.Format;

/** The larger or smaller of two numbers, element by element. */
public final class Selections {
    private Selections() {}

    /** FMAX. */
    public static void fmax(Cpu cpu, int d, int n, int m, int size, int shape) {
        for (int half = 0; half < Elements.halves(shape); half++) {
            long a = cpu.v[2 * n + half];
            long b = cpu.v[2 * m + half];
            long result = 0;
            for (int bit = 0; bit < Elements.bits(size, shape); bit += size) {
                result |= Extremes.larger(cpu, Format.of(size), Elements.at(a, bit, size), Elements.at(b, bit, size))
                        << bit;
            }
            cpu.v[2 * d + half] = result;
        }
        Elements.clearUpper(cpu, d, shape);
    }

    /** FMIN. */
    public static void fmin(Cpu cpu, int d, int n, int m, int size, int shape) {
        for (int half = 0; half < Elements.halves(shape); half++) {
            long a = cpu.v[2 * n + half];
            long b = cpu.v[2 * m + half];
            long result = 0;
            for (int bit = 0; bit < Elements.bits(size, shape); bit += size) {
                result |= Extremes.smaller(cpu, Format.of(size), Elements.at(a, bit, size), Elements.at(b, bit, size))
                        << bit;
            }
            cpu.v[2 * d + half] = result;
        }
        Elements.clearUpper(cpu, d, shape);
    }

    /** FMAXNM. */
    public static void fmaxnm(Cpu cpu, int d, int n, int m, int size, int shape) {
        for (int half = 0; half < Elements.halves(shape); half++) {
            long a = cpu.v[2 * n + half];
            long b = cpu.v[2 * m + half];
            long result = 0;
            for (int bit = 0; bit < Elements.bits(size, shape); bit += size) {
                result |= Extremes.largerNumber(
                                cpu, Format.of(size), Elements.at(a, bit, size), Elements.at(b, bit, size))
                        << bit;
            }
            cpu.v[2 * d + half] = result;
        }
        Elements.clearUpper(cpu, d, shape);
    }

    /** FMINNM. */
    public static void fminnm(Cpu cpu, int d, int n, int m, int size, int shape) {
        for (int half = 0; half < Elements.halves(shape); half++) {
            long a = cpu.v[2 * n + half];
            long b = cpu.v[2 * m + half];
            long result = 0;
            for (int bit = 0; bit < Elements.bits(size, shape); bit += size) {
                result |= Extremes.smallerNumber(
                                cpu, Format.of(size), Elements.at(a, bit, size), Elements.at(b, bit, size))
                        << bit;
            }
            cpu.v[2 * d + half] = result;
        }
        Elements.clearUpper(cpu, d, shape);
    }
}

package worldswitch.emulator.cpu.semantics.floating;

import worldswitch.emulator.cpu.Cpu;
import worldswitch.emulator.cpu.semantics.floating.arithmetic.Estimates;
import worldswitch.emulator.cpu.semantics.floating.arithmetic.Format;
import worldswitch.emulator.cpu.semantics.floating.arithmetic.Steps;

/** Estimates of reciprocals and steps of Newton's iteration, element by element. */
public final class Reciprocals {
    private Reciprocals() {}

    /** FRECPE. */
    public static void frecpe(Cpu cpu, int d, int n, int size, int shape) {
        for (int half = 0; half < Elements.halves(shape); half++) {
            long a = cpu.v[2 * n + half];
            long result = 0;
            for (int bit = 0; bit < Elements.bits(size, shape); bit += size) {
                result |= Estimates.reciprocal(cpu, Format.of(size), Elements.at(a, bit, size)) << bit;
            }
            cpu.v[2 * d + half] = result;
        }
        Elements.clearUpper(cpu, d, shape);
    }

    /** FRSQRTE. */
    public static void frsqrte(Cpu cpu, int d, int n, int size, int shape) {
        for (int half = 0; half < Elements.halves(shape); half++) {
            long a = cpu.v[2 * n + half];
            long result = 0;
            for (int bit = 0; bit < Elements.bits(size, shape); bit += size) {
                result |= Estimates.reciprocalSquareRoot(cpu, Format.of(size), Elements.at(a, bit, size)) << bit;
            }
            cpu.v[2 * d + half] = result;
        }
        Elements.clearUpper(cpu, d, shape);
    }

    /** FRECPX. */
    public static void frecpx(Cpu cpu, int d, int n, int size, int shape) {
        for (int half = 0; half < Elements.halves(shape); half++) {
            long a = cpu.v[2 * n + half];
            long result = 0;
            for (int bit = 0; bit < Elements.bits(size, shape); bit += size) {
                result |= Estimates.reciprocalExponent(cpu, Format.of(size), Elements.at(a, bit, size)) << bit;
            }
            cpu.v[2 * d + half] = result;
        }
        Elements.clearUpper(cpu, d, shape);
    }

    /** FRECPS. */
    public static void frecps(Cpu cpu, int d, int n, int m, int size, int shape) {
        for (int half = 0; half < Elements.halves(shape); half++) {
            long a = cpu.v[2 * n + half];
            long b = cpu.v[2 * m + half];
            long result = 0;
            for (int bit = 0; bit < Elements.bits(size, shape); bit += size) {
                result |= Steps.reciprocal(cpu, Format.of(size), Elements.at(a, bit, size), Elements.at(b, bit, size))
                        << bit;
            }
            cpu.v[2 * d + half] = result;
        }
        Elements.clearUpper(cpu, d, shape);
    }

    /** FRSQRTS. */
    public static void frsqrts(Cpu cpu, int d, int n, int m, int size, int shape) {
        for (int half = 0; half < Elements.halves(shape); half++) {
            long a = cpu.v[2 * n + half];
            long b = cpu.v[2 * m + half];
            long result = 0;
            for (int bit = 0; bit < Elements.bits(size, shape); bit += size) {
                result |= Steps.reciprocalSquareRoot(
                                cpu, Format.of(size), Elements.at(a, bit, size), Elements.at(b, bit, size))
                        << bit;
            }
            cpu.v[2 * d + half] = result;
        }
        Elements.clearUpper(cpu, d, shape);
    }
}

package worldswitch.emulator.cpu.semantics.floating.arithmetic;

import worldswitch.emulator.cpu.Cpu;

/** The square root, FPSqrt(). */
final class SquareRoot {
    /** Bits of the root that are computed. */
    private static final int BITS = 57;

    private SquareRoot() {}

    static long root(Cpu cpu, Format format, long operand) {
        long a = format.read(cpu, operand);
        if (format.isNaN(a)) {
            return NotANumber.process(cpu, format, a);
        }
        if (format.isZero(a)) {
            return a;
        }
        if (format.isNegative(a)) {
            return NotANumber.invalid(cpu, format);
        }
        return format.isInfinite(a) ? a : root(cpu, format, a, format.exponent(a));
    }

    /** Digit by digit: each step takes two bits of the radicand, below 4 as a fixed-point number, to one of the root. */
    private static long root(Cpu cpu, Format format, long a, int exponent) {
        long radicand = format.significand(a, 62 + (exponent & 1)); // two bits before the binary point
        long root = 0;
        long rest = 0;
        for (int i = 0; i < BITS; i++) {
            rest = rest << 2 | radicand >>> 62;
            radicand <<= 2;
            long trial = root << 2 | 1;
            boolean fits = Long.compareUnsigned(rest, trial) >= 0;
            rest = fits ? rest - trial : rest;
            root = root << 1 | (fits ? 1 : 0);
        }
        int lowest = (exponent >> 1) - (BITS - 1);
        return Rounding.round(cpu, format, false, lowest, rest == 0 ? root : root | 1);
    }
}

package worldswitch.emulator.cpu.semantics.floating.arithmetic;

import worldswitch.emulator.cpu.Cpu;

/** Multiplication, FPMul() and FPMulX(). */
final class Multiplication {
    private static final int PLACE = 62;

    private Multiplication() {}

    static long multiply(Cpu cpu, Format format, long first, long second) {
        return multiply(cpu, format, first, second, false);
    }

    /** The product; that of zero and infinity is 2. */
    static long multiplyExtended(Cpu cpu, Format format, long first, long second) {
        return multiply(cpu, format, first, second, true);
    }

    private static long multiply(Cpu cpu, Format format, long first, long second, boolean extended) {
        long a = format.read(cpu, first);
        long b = format.read(cpu, second);
        if (format.isNaN(a) || format.isNaN(b)) {
            return NotANumber.process(cpu, format, a, b);
        }
        boolean negative = format.isNegative(a) != format.isNegative(b);
        boolean infinite = format.isInfinite(a) || format.isInfinite(b);
        if (format.isZero(a) || format.isZero(b)) {
            if (!infinite) {
                return format.signed(negative, 0);
            }
            return extended ? format.small(negative, 1, false) : NotANumber.invalid(cpu, format);
        }
        return infinite ? format.signed(negative, format.infinity) : product(cpu, format, negative, a, b);
    }

    private static long product(Cpu cpu, Format format, boolean negative, long a, long b) {
        long x = format.significand(a, PLACE);
        long y = format.significand(b, PLACE);
        long product = Math.multiplyHigh(x, y) | (x * y == 0 ? 0 : 1);
        int exponent = format.exponent(a) + format.exponent(b) - 2 * PLACE + 64;
        return Rounding.round(cpu, format, negative, exponent, product);
    }
}

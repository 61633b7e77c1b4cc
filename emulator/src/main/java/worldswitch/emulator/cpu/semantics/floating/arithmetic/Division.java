package worldswitch.emulator.cpu.semantics.floating.arithmetic;

import worldswitch.emulator.cpu.Cpu;

/** Division, FPDiv(). */
final class Division {
    /** Bits of the quotient that one step gives: a remainder of 53 bits has room for so many more. */
    private static final int STEP = 10;

    private static final int STEPS = 6;

    private Division() {}

    static long divide(Cpu cpu, Format format, long dividend, long divisor) {
        long a = format.read(cpu, dividend);
        long b = format.read(cpu, divisor);
        if (format.isNaN(a) || format.isNaN(b)) {
            return NotANumber.process(cpu, format, a, b);
        }
        boolean negative = format.isNegative(a) != format.isNegative(b);
        if (format.isInfinite(a) && format.isInfinite(b) || format.isZero(a) && format.isZero(b)) {
            return NotANumber.invalid(cpu, format);
        }
        if (format.isInfinite(a)) {
            return format.signed(negative, format.infinity);
        }
        if (format.isZero(b)) {
            Status.raise(cpu, Status.DIVIDE_BY_ZERO);
            return format.signed(negative, format.infinity);
        }
        return format.isZero(a) || format.isInfinite(b)
                ? format.signed(negative, 0)
                : quotient(cpu, format, negative, a, b);
    }

    private static long quotient(Cpu cpu, Format format, boolean negative, long a, long b) {
        int place = Format.DOUBLE.fractionBits;
        long divisor = format.significand(b, place);
        long rest = format.significand(a, place);
        long quotient = rest / divisor;
        rest %= divisor;
        for (int i = 0; i < STEPS; i++) {
            rest <<= STEP;
            quotient = quotient << STEP | rest / divisor;
            rest %= divisor;
        }
        int exponent = format.exponent(a) - format.exponent(b) - STEP * STEPS;
        return Rounding.round(cpu, format, negative, exponent, rest == 0 ? quotient : quotient | 1);
    }
}

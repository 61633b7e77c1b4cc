package worldswitch.emulator.cpu.semantics.floating.arithmetic;

import worldswitch.emulator.cpu.Cpu;

/** Addition and subtraction, FPAdd() and FPSub(). */
final class Addition {
    private static final int PLACE = 62;

    private Addition() {}

    static long subtract(Cpu cpu, Format format, long a, long b) {
        if (format.isNaN(b) || format.isNaN(a)) {
            return add(cpu, format, a, b);
        }
        return add(cpu, format, a, format.negate(b));
    }

    static long add(Cpu cpu, Format format, long first, long second) {
        long a = format.read(cpu, first);
        long b = format.read(cpu, second);
        if (format.isNaN(a) || format.isNaN(b)) {
            return NotANumber.process(cpu, format, a, b);
        }
        if (format.isInfinite(a) || format.isInfinite(b)) {
            return infinite(cpu, format, a, b);
        }
        if (format.isZero(a) || format.isZero(b)) {
            return zero(cpu, format, a, b);
        }
        boolean larger = format.absolute(a) >= format.absolute(b);
        return larger ? sum(cpu, format, a, b) : sum(cpu, format, b, a);
    }

    /** The zero that is the sum of two numbers, neither of them a zero: its sign depends on the rounding mode. */
    static long cancelled(Cpu cpu, Format format) {
        return format.signed(Control.rounding(cpu) == Rounding.DOWN, 0);
    }

    private static long infinite(Cpu cpu, Format format, long a, long b) {
        if (format.isInfinite(a) && format.isInfinite(b) && a != b) {
            return NotANumber.invalid(cpu, format);
        }
        return format.isInfinite(a) ? a : b;
    }

    private static long zero(Cpu cpu, Format format, long a, long b) {
        if (format.isZero(a) && format.isZero(b)) {
            return a == b ? a : cancelled(cpu, format);
        }
        return format.isZero(a) ? b : a;
    }

    /** The sum of numbers that are finite and not zero, the first of which has no smaller magnitude. */
    private static long sum(Cpu cpu, Format format, long a, long b) {
        int exponent = format.exponent(a);
        long large = format.significand(a, PLACE);
        long small = Rounding.jam(format.significand(b, PLACE), exponent - format.exponent(b));
        boolean negative = format.isNegative(a);
        long sum = negative == format.isNegative(b) ? large + small : large - small;
        return sum == 0 ? cancelled(cpu, format) : Rounding.round(cpu, format, negative, exponent - PLACE, sum);
    }
}

package worldswitch.emulator.cpu.semantics.floating.arithmetic;

import worldswitch.emulator.cpu.Cpu;

/** The larger and the smaller of two numbers: FPMax(), FPMin(), FPMaxNum(), FPMinNum(). */
public final class Extremes {
    private Extremes() {}

    /** The larger; of zeros, a positive one. */
    public static long larger(Cpu cpu, Format format, long first, long second) {
        long a = format.read(cpu, first);
        long b = format.read(cpu, second);
        if (format.isNaN(a) || format.isNaN(b)) {
            return NotANumber.process(cpu, format, a, b);
        }
        if (format.isZero(a) && format.isZero(b)) {
            return a & b;
        }
        return Comparison.order(format, a, b) > 0 ? a : b;
    }

    /** The smaller; of zeros, a negative one. */
    public static long smaller(Cpu cpu, Format format, long first, long second) {
        long a = format.read(cpu, first);
        long b = format.read(cpu, second);
        if (format.isNaN(a) || format.isNaN(b)) {
            return NotANumber.process(cpu, format, a, b);
        }
        if (format.isZero(a) && format.isZero(b)) {
            return a | b;
        }
        return Comparison.order(format, a, b) < 0 ? a : b;
    }

    /** The larger; a number is larger than a quiet NaN. */
    public static long largerNumber(Cpu cpu, Format format, long first, long second) {
        long a = isReplaced(format, first, second) ? format.signed(true, format.infinity) : first;
        long b = isReplaced(format, second, first) ? format.signed(true, format.infinity) : second;
        return larger(cpu, format, a, b);
    }

    /** The smaller; a number is smaller than a quiet NaN. */
    public static long smallerNumber(Cpu cpu, Format format, long first, long second) {
        long a = isReplaced(format, first, second) ? format.infinity : first;
        long b = isReplaced(format, second, first) ? format.infinity : second;
        return smaller(cpu, format, a, b);
    }

    private static boolean isReplaced(Format format, long number, long other) {
        return isQuiet(format, number) && !isQuiet(format, other);
    }

    private static boolean isQuiet(Format format, long number) {
        return format.isNaN(number) && !format.isSignalling(number);
    }
}

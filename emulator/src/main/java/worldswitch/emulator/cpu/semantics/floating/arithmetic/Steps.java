package worldswitch.emulator.cpu.semantics.floating.arithmetic;

import worldswitch.emulator.cpu.Cpu;

/** A step of Newton's iteration: FPRecipStepFused() and FPRSqrtStepFused(). */
public final class Steps {
    private Steps() {}

    /** Two minus the product. */
    public static long reciprocal(Cpu cpu, Format format, long first, long second) {
        return step(cpu, format, first, second, format.small(false, 1, false), 0);
    }

    /** Half of: three minus the product. */
    public static long reciprocalSquareRoot(Cpu cpu, Format format, long first, long second) {
        return step(cpu, format, first, second, format.small(false, 1, true), -1);
    }

    /** The minuend, scaled, is also the result where the product is that of zero and infinity. */
    private static long step(Cpu cpu, Format format, long first, long second, long minuend, int scale) {
        long a = format.read(cpu, format.negate(first));
        long b = format.read(cpu, second);
        if (format.isNaN(a) || format.isNaN(b)) {
            return NotANumber.process(cpu, format, a, b);
        }
        if (FusedMultiplyAdd.isMeaningless(format, a, b)) {
            return minuend + ((long) scale << format.fractionBits);
        }
        return FusedMultiplyAdd.multiplyAdd(cpu, format, minuend, a, b, scale);
    }
}

package worldswitch.emulator.cpu.semantics.floating.arithmetic;

import worldswitch.emulator.cpu.Cpu;

/** Multiplication of halves and addition to a single with one rounding, FPMulAddH(). */
public final class Widening {
    private Widening() {}

    /** The addend, of single precision, plus the product of two numbers of half precision. */
    public static long multiplyAdd(Cpu cpu, long addend, long first, long second) {
        return FusedMultiplyAdd.multiplyAdd(cpu, Format.SINGLE, addend, widened(cpu, first), widened(cpu, second));
    }

    /** A half as a single. A signalling NaN stays one. */
    private static long widened(Cpu cpu, long half) {
        Format from = Format.HALF;
        Format to = Format.SINGLE;
        long a = from.read(cpu, half);
        boolean negative = from.isNegative(a);
        if (from.isZero(a)) {
            return to.signed(negative, 0);
        }
        if ((a & from.infinity) == from.infinity) {
            long payload = (a & from.fractionMask) << to.fractionBits - from.fractionBits;
            return to.signed(negative, to.infinity | payload);
        }
        return Rounding.round(cpu, to, negative, from.exponent(a) - 63, from.significand(a, 63));
    }
}

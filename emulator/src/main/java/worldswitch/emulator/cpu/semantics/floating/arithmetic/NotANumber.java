package worldswitch.emulator.cpu.semantics.floating.arithmetic;

import worldswitch.emulator.cpu.Cpu;

/** Results that are not numbers: the default NaN, and NaNs that operands hand on with their payload. */
final class NotANumber {
    private NotANumber() {}

    /** FPDefaultNaN(). */
    static long byDefault(Format format) {
        return format.infinity | quiet(format);
    }

    /** The result of an operation without a meaning: the default NaN and Invalid Operation. */
    static long invalid(Cpu cpu, Format format) {
        Status.raise(cpu, Status.INVALID_OPERATION);
        return byDefault(format);
    }

    /** FPProcessNaN(): what an operand that is a NaN becomes. */
    static long process(Cpu cpu, Format format, long operand) {
        if (format.isSignalling(operand)) {
            Status.raise(cpu, Status.INVALID_OPERATION);
        }
        return Control.has(cpu, Control.DEFAULT_NAN) ? byDefault(format) : operand | quiet(format);
    }

    /** FPProcessNaNs(): of two operands, at least one a NaN, the first signalling one counts, else the first quiet one. */
    static long process(Cpu cpu, Format format, long first, long second) {
        if (format.isSignalling(first) || !format.isSignalling(second) && format.isNaN(first)) {
            return process(cpu, format, first);
        }
        return process(cpu, format, second);
    }

    /** FPProcessNaNs3(): the same for three. */
    static long process(Cpu cpu, Format format, long first, long second, long third) {
        boolean later = format.isSignalling(second) || format.isSignalling(third);
        if (format.isSignalling(first) || !later && format.isNaN(first)) {
            return process(cpu, format, first);
        }
        return process(cpu, format, second, third);
    }

    /** FPConvertNaN(): a NaN, made quiet, in another format, with as much of its payload as there is room for. */
    static long convert(Format from, Format to, long operand) {
        int shift = to.fractionBits - from.fractionBits;
        long fraction = operand & from.fractionMask;
        long payload = shift >= 0 ? fraction << shift : fraction >>> -shift;
        return to.signed(from.isNegative(operand), to.infinity | quiet(to) | payload);
    }

    private static long quiet(Format format) {
        return 1L << format.fractionBits - 1;
    }
}

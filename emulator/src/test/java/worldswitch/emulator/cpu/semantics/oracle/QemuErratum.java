package worldswitch.emulator.cpu.semantics.oracle;

import java.util.function.BiConsumer;
import java.util.function.BiPredicate;

/** Where QEMU 7.2 is wrong: which results, and what the architecture makes of them. */
enum QemuErratum {
    /**
     * FJCVTZS of a positive denormal number that is flushed to zero: FPToFixedJS() clears Z where the value is zero, the sign 0
     * and the fraction of the operand not zero. QEMU sets it; its issue 2375 says so.
     */
    JAVASCRIPT_DENORMAL(
            (step, from) -> step.binding().method().equals("fjcvtzs")
                    && isFlushedPositive(from, from.vectors[2 * (step.word() >>> 5 & 31)]),
            (step, result) -> result.registers[ProcessorState.NZCV] = 0),
    /**
     * FCVTZS (scalar, fixed-point) of half precision: FPToFixed() gives 16 bits, which are put into element 0 of Zeros(128).
     * QEMU extends the sign to 32 bits.
     */
    EXTENDED_HALF((step, from) -> step.form().equals("FCVTZS_asisdshf_C_h"), QemuErratum::clearAboveHalf);

    private static final long FLUSH = 1 << 24;
    private static final int HALF = 0xffff;

    private final BiPredicate<SingleStep, ProcessorState> applies;
    private final BiConsumer<SingleStep, ProcessorState> correction;

    QemuErratum(BiPredicate<SingleStep, ProcessorState> applies, BiConsumer<SingleStep, ProcessorState> correction) {
        this.applies = applies;
        this.correction = correction;
    }

    /** A result as it should be. */
    static ProcessorState correct(SingleStep step, ProcessorState from, ProcessorState result) {
        for (QemuErratum erratum : values()) {
            if (erratum.applies.test(step, from)) {
                erratum.correction.accept(step, result);
            }
        }
        return result;
    }

    /** Whether QEMU is wrong about some instructions of a binding. */
    static boolean concerns(SemanticBinding binding) {
        return binding.method().equals("fjcvtzs") || binding.form().equals("FCVTZS_asisdshf_C_h");
    }

    private static void clearAboveHalf(SingleStep step, ProcessorState result) {
        result.vectors[2 * (step.word() & 31)] &= HALF;
    }

    private static boolean isFlushedPositive(ProcessorState state, long number) {
        boolean flushed = (state.vectors[ProcessorState.FPCR] & FLUSH) != 0;
        return flushed && number > 0 && number < Double.doubleToRawLongBits(Double.MIN_NORMAL);
    }
}

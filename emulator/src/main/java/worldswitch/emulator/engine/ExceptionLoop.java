package worldswitch.emulator.engine;

import worldswitch.emulator.event.ExceptionKind;
import worldswitch.emulator.event.TakenException;

/**
 * Recognises a guest that can make no progress: the handler of a fault faults itself, again and again, at the same place
 * and without ever returning. The typical cause is a vector table that is not there, or a handler without a stack.
 */
final class ExceptionLoop {
    private static final int REPETITIONS = 20_000;
    private static final int NEAR = 64;

    private long esr;
    private long elr;
    private int vector;
    private int toEl;
    private long at;
    private int repeated;

    /** Notes an exception that was taken, after so many instructions. */
    void taken(TakenException exception, long instructions) {
        boolean again = exception.kind == ExceptionKind.SYNCHRONOUS
                && exception.esr == esr
                && exception.elr == elr
                && exception.vector == vector
                && exception.toEl == toEl
                && instructions - at < NEAR;
        repeated = again ? repeated + 1 : 0;
        esr = exception.esr;
        elr = exception.elr;
        vector = exception.vector;
        toEl = exception.toEl;
        at = instructions;
    }

    /** Notes an exception return: somebody's handler came to its end. */
    void returned() {
        repeated = 0;
    }

    /** Whether this has gone on for so long that it will not end; starts to count anew if so. */
    boolean isEndless() {
        boolean endless = repeated >= REPETITIONS;
        if (endless) {
            repeated = 0;
        }
        return endless;
    }

    /** The loop in words. */
    String text() {
        return String.format(
                "the guest takes the same exception at VBAR_EL%d+0x%x again and again (ESR_EL%d 0x%x, ELR_EL%d 0x%x)",
                toEl, vector, toEl, esr, toEl, elr);
    }
}

package worldswitch.emulator.engine;

import worldswitch.emulator.event.ExceptionKind;
import worldswitch.emulator.event.TakenException;
import worldswitch.emulator.state.StateTape;
import worldswitch.emulator.state.Stateful;

/**
 * Recognises a guest that can make no progress: the handler of a fault faults itself, again and again, at the same place,
 * or at two places in turn, and without ever returning. The typical cause is a vector table that is not there, or a handler
 * without a stack.
 */
final class ExceptionLoop implements Stateful {
    private static final int REPETITIONS = 20_000;
    private static final int NEAR = 64;

    private Taken last = new Taken();
    private Taken lastButOne = new Taken();
    private long at;
    private int repeated;

    /** What makes an exception the same as another one. */
    private static final class Taken implements Stateful {
        private long esr;
        private long elr;
        private int vector;
        private int toEl;

        void set(TakenException exception) {
            esr = exception.esr;
            elr = exception.elr;
            vector = exception.vector;
            toEl = exception.toEl;
        }

        @Override
        public void state(StateTape tape) {
            esr = tape.word(esr);
            elr = tape.word(elr);
            vector = tape.word(vector);
            toEl = tape.word(toEl);
        }

        boolean is(TakenException exception) {
            return esr == exception.esr && elr == exception.elr && vector == exception.vector && toEl == exception.toEl;
        }

        boolean is(Taken other) {
            return esr == other.esr && elr == other.elr && vector == other.vector && toEl == other.toEl;
        }

        String place() {
            return String.format("VBAR_EL%d+0x%x", toEl, vector);
        }

        String registers() {
            return String.format("ESR_EL%d 0x%x, ELR_EL%d 0x%x", toEl, esr, toEl, elr);
        }
    }

    @Override
    public void state(StateTape tape) {
        last.state(tape);
        lastButOne.state(tape);
        at = tape.word(at);
        repeated = tape.word(repeated);
    }

    /** Notes an exception that was taken, after so many instructions. */
    void taken(TakenException exception, long instructions) {
        boolean again =
                exception.kind == ExceptionKind.SYNCHRONOUS && lastButOne.is(exception) && instructions - at < NEAR;
        repeated = again ? repeated + 1 : 0;
        at = instructions;
        Taken oldest = lastButOne;
        lastButOne = last;
        last = oldest;
        last.set(exception);
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
        return last.is(lastButOne)
                ? "the guest takes the same exception at " + last.place() + " again and again (" + last.registers()
                        + ")"
                : "the guest takes the same two exceptions at " + lastButOne.place() + " and " + last.place()
                        + " again and again (" + lastButOne.registers() + "; " + last.registers() + ")";
    }
}

package worldswitch.sessions.run;

import java.util.List;
import worldswitch.sessions.breakpoint.Breakpoint;

/** What a session can be asked to do; executed on its machine's thread in the order of asking. */
public sealed interface Command {
    /** Runs until something stops it. */
    record Run() implements Command {}

    /** Makes a number of steps; an exception that comes instead of an instruction is a step too. */
    record Step(long count) implements Command {}

    /** Executes one instruction; a call, or an exception taken by it, is run to its return. */
    record StepOver() implements Command {}

    /** Runs until the present exception level is left: by an exception return, or from EL0 by an exception. */
    record StepOut() implements Command {}

    /** Runs to the next event of a kind. */
    record RunTo(Goal goal) implements Command {}

    /** Runs to an instruction count; for one in the past the run begins anew, and what was typed is typed again. */
    record RunToInstruction(long count) implements Command {}

    /** Runs to an address, at any exception level. */
    record RunToAddress(long address) implements Command {}

    /** Puts the machine back to its start. */
    record Restart() implements Command {}

    /** Replaces the breakpoints. */
    record SetBreakpoints(List<Breakpoint> breakpoints) implements Command {
        public SetBreakpoints {
            breakpoints = List.copyOf(breakpoints);
        }
    }

    /** Types characters into the guest's console. */
    record Type(String text) implements Command {}
}

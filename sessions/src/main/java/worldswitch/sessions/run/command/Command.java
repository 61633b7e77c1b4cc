package worldswitch.sessions.run.command;

import java.util.List;
import java.util.function.Consumer;
import worldswitch.sessions.breakpoint.Breakpoint;
import worldswitch.sessions.run.checkpoint.Kept;
import worldswitch.sessions.run.input.Target;
import worldswitch.sessions.run.plan.Goal;
import worldswitch.sessions.snapshot.Moment;

/** What a session can be asked to do; executed on its machine's thread in the order of asking. */
public sealed interface Command {
    /** Runs until something stops it. */
    record Run() implements Command {}

    /** Does nothing; whoever posts it is told when what was posted before has ended, and a pause has come to its effect. */
    record Stand() implements Command {}

    /** Makes a number of steps; an exception that comes instead of an instruction is a step too. */
    record Step(long count) implements Command {}

    /** Executes one instruction; a call, or an exception taken by it, is run to its return. */
    record StepOver() implements Command {}

    /** Runs until the present exception level is left: by an exception return, or from EL0 by an exception. */
    record StepOut() implements Command {}

    /** Runs to the next event of a kind. */
    record RunTo(Goal goal) implements Command {}

    /** Runs to an instruction count; to one in the past the machine goes back. */
    record RunToInstruction(long count) implements Command {}

    /** Runs to an address, at any exception level. */
    record RunToAddress(long address) implements Command {}

    /** Puts the machine back to its start. */
    record Restart() implements Command {}

    /** Goes back a number of steps: the mirror of {@link Step}. */
    record ReverseStep(long count) implements Command {}

    /** Goes back to just before the last time that something happened, so that a step does it again. */
    record ReverseTo(Sought what) implements Command {}

    /** Goes back to just before the last hit of a breakpoint that would have stopped the machine. */
    record ReverseContinue() implements Command {}

    /** Goes to a moment, in the past or in the future; on the way through what was run before, nothing stops it. */
    record GoTo(Moment moment) implements Command {}

    /**
     * Goes to a place of the plan: to the moment at which the run came there, or, if it has not, on until it does.
     *
     * @param number its number in the plan, from 0
     */
    record ToPlace(int number) implements Command {}

    /** Goes to the next place of the plan: to the first that the run is known to come to, or on to one it has not passed. */
    record ToNextPlace() implements Command {}

    /** Goes back to the last place of the plan that the run has passed. */
    record ToPreviousPlace() implements Command {}

    /** Goes back to where the machine stood before; the mirror of {@link Forward}. */
    record Back() implements Command {}

    /** Goes to where the machine stood before the last {@link Back}. */
    record Forward() implements Command {}

    /**
     * Asks about the past; the machine stands afterwards where it stood.
     *
     * @param question what is asked
     * @param reply is given the answer on the machine's thread, and must return at once
     */
    record Ask(Question question, Consumer<Answer> reply) implements Command {}

    /**
     * Hands out the run as it stands, to be saved; a running machine goes on.
     *
     * @param taker is given the run on the machine's thread, and must return at once
     */
    record Keep(Consumer<Kept> taker) implements Command {}

    /**
     * Replaces the breakpoints.
     *
     * @param breakpoints those that are to be in force
     * @param inThePast whether new ones also wait in what was run before, for who goes back; their hits count from here on
     *     otherwise
     */
    record SetBreakpoints(List<Breakpoint> breakpoints, boolean inThePast) implements Command {
        /** Copies {@code breakpoints}. */
        public SetBreakpoints {
            breakpoints = List.copyOf(breakpoints);
        }

        /** Replaces the breakpoints; hits of new ones count from here on. */
        public SetBreakpoints(List<Breakpoint> breakpoints) {
            this(breakpoints, false);
        }
    }

    /** Types characters into the guest's console. */
    record Type(String text) implements Command {}

    /**
     * Changes a part of the machine from outside; what was known of the run's future is no longer so.
     *
     * @param target what is changed
     * @param bytes what it is to hold, little-endian; not to be changed
     */
    record Change(Target target, byte[] bytes) implements Command {}
}

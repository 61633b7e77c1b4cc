package worldswitch.sessions.breakpoint;

import worldswitch.emulator.event.CpuView;

/**
 * A breakpoint in force: counts its hits and says when it stops the machine.
 *
 * <p>Not threadsafe: belongs to the machine's thread.
 */
public final class ActiveBreakpoint {
    private final Breakpoint breakpoint;
    private final Condition condition;
    private final String problem;
    private long since;
    private long hits;

    /**
     * What makes the hits of two breakpoints those of one.
     *
     * @param id its number
     * @param trigger what it waits for
     * @param condition its condition
     * @param since instructions retired when its hits began to be counted
     */
    public record Identity(int id, Trigger trigger, String condition, long since) {}

    /** Puts a breakpoint in force; one whose condition cannot be understood never stops the machine, and says why. */
    public ActiveBreakpoint(Breakpoint breakpoint, Labels labels) {
        this.breakpoint = breakpoint;
        Condition parsed = cpu -> 0;
        String why = "";
        try {
            parsed = Condition.parse(breakpoint.condition(), labels);
        } catch (ConditionProblem e) {
            why = String.valueOf(e.getMessage());
        }
        condition = parsed;
        problem = why;
    }

    /** The breakpoint. */
    public Breakpoint breakpoint() {
        return breakpoint;
    }

    /** Whether it is the breakpoint of the same number and waits for the same. */
    public boolean waitsFor(Breakpoint other) {
        return breakpoint.id() == other.id()
                && breakpoint.trigger().equals(other.trigger())
                && breakpoint.condition().equals(other.condition());
    }

    /** Goes on counting where another one stood. */
    public void continues(ActiveBreakpoint before) {
        hits = before.hits;
        since = before.since;
    }

    /** Its hits count from an instruction count on. */
    public void countsSince(long instructions) {
        since = instructions;
    }

    /** Which one it is, for who keeps its hits. */
    public Identity identity() {
        return new Identity(breakpoint.id(), breakpoint.trigger(), breakpoint.condition(), since);
    }

    /** Takes back how often it had been hit at an earlier or later moment. */
    public void restore(long hitsThen) {
        hits = hitsThen;
    }

    /** Instructions retired when its hits began to be counted. */
    public long since() {
        return since;
    }

    /** How often its trigger came while its condition held. */
    public long hits() {
        return hits;
    }

    /** Its trigger has come: whether the machine is to stop. */
    public boolean hit(CpuView cpu) {
        if (!breakpoint.enabled() || cpu.instructions() < since || !condition.holds(cpu)) {
            return false;
        }
        hits++;
        return hits > breakpoint.ignore();
    }

    /** How it stands. */
    public BreakpointState state() {
        return new BreakpointState(breakpoint, hits, problem);
    }
}

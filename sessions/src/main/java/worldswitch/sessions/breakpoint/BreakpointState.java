package worldswitch.sessions.breakpoint;

/**
 * A breakpoint and how it has fared so far.
 *
 * @param breakpoint the breakpoint
 * @param hits how often its trigger came with its condition true since the start of the run, ignored hits included
 * @param problem why its condition cannot be evaluated, in words with the place; empty if it can
 */
public record BreakpointState(Breakpoint breakpoint, long hits, String problem) {}

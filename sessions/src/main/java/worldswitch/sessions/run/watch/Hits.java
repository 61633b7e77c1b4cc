package worldswitch.sessions.run.watch;

import java.util.Map;
import worldswitch.sessions.breakpoint.ActiveBreakpoint;

/**
 * How often each breakpoint had been hit at a moment.
 *
 * @param counts the hits of those that were in force; another one had none
 * @param met the last instruction at which somebody waited
 */
public record Hits(Map<ActiveBreakpoint.Identity, Long> counts, Start met) {
    /** Nothing was ever hit. */
    public static final Hits NONE = new Hits(Map.of(), Start.NONE);
}

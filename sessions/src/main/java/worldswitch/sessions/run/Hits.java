package worldswitch.sessions.run;

import java.util.Map;
import worldswitch.sessions.breakpoint.ActiveBreakpoint;

/**
 * How often each breakpoint had been hit at a moment.
 *
 * @param counts the hits of those that were in force; another one had none
 * @param met the last instruction at which somebody waited
 */
record Hits(Map<ActiveBreakpoint.Identity, Long> counts, Start met) {
    /** Nothing was ever hit. */
    static final Hits NONE = new Hits(Map.of(), Start.NONE);
}

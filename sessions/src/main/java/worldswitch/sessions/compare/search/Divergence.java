package worldswitch.sessions.compare.search;

import java.util.List;
import worldswitch.sessions.compare.state.Difference;
import worldswitch.sessions.snapshot.Moment;

/**
 * The first step that two machines take differently.
 *
 * @param at the last moment at which they are alike
 * @param cpu the processor whose turn it is
 * @param pc the instruction that comes next, in both
 * @param el its exception level
 * @param differences what differs behind it, the most telling first; never empty
 * @param firstDid what the first machine does, in words
 * @param secondDid what the second machine does
 */
public record Divergence(
        Moment at, int cpu, long pc, int el, List<Difference> differences, String firstDid, String secondDid) {
    /** Copies {@code differences}. */
    public Divergence {
        differences = List.copyOf(differences);
    }

    /** The most telling difference. */
    public Difference difference() {
        return differences.get(0);
    }
}

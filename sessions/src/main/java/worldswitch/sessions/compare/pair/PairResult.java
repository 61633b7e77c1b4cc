package worldswitch.sessions.compare.pair;

import java.util.List;
import org.jspecify.annotations.Nullable;
import worldswitch.sessions.compare.place.Place;
import worldswitch.sessions.compare.state.Difference;

/**
 * What a comparison of two runs has found; immutable.
 *
 * @param first the name of the first run
 * @param second the name of the second run
 * @param configuration what differs before either has begun: the machines, the programs
 * @param comparable whether the machines are of one shape, so that they could be compared step by step
 * @param parting the first difference between the runs, or null if there is none
 * @param exit the first guest exit that is another one, or null if all are alike
 * @param write the first system register write that is another one, or null
 * @param firstEnd how far the first run went, in words
 * @param secondEnd how far the second run went
 */
public record PairResult(
        String first,
        String second,
        List<Difference> configuration,
        boolean comparable,
        @Nullable Parting parting,
        @Nullable Mismatch exit,
        @Nullable Mismatch write,
        String firstEnd,
        String secondEnd) {
    /** Copies {@code configuration}. */
    public PairResult {
        configuration = List.copyOf(configuration);
    }

    /**
     * The first step that the two take differently.
     *
     * @param first the place in the first run
     * @param second the place in the second run, at the same moment
     * @param differences what differs behind it, the most telling first
     * @param firstDid what the first machine does there, in words
     * @param secondDid what the second machine does there
     */
    public record Parting(Place first, Place second, List<Difference> differences, String firstDid, String secondDid) {
        /** Copies {@code differences}. */
        public Parting {
            differences = List.copyOf(differences);
        }
    }

    /**
     * The first place at which two sequences differ.
     *
     * @param number its place in the sequence, from 1
     * @param first what comes there in the first run, in words; "none" behind its end
     * @param second what comes there in the second run
     */
    public record Mismatch(long number, String first, String second) {}

    /** Whether the runs differ, or cannot be alike. */
    public boolean differs() {
        return !comparable || parting != null || exit != null || write != null;
    }
}

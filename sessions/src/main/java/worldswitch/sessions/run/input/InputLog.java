package worldswitch.sessions.run.input;

import java.util.List;
import java.util.stream.Stream;
import worldswitch.sessions.snapshot.Moment;

/**
 * Everything that came to a machine from outside, oldest first; immutable. A run of the same plan with the same inputs at the
 * same moments is the same run.
 *
 * @param inputs in the order in which they came
 */
public record InputLog(List<Input> inputs) {
    /** The log of a run that nothing has come to. */
    public static final InputLog EMPTY = new InputLog(List.of());

    /**
     * Makes a log.
     *
     * @throws IllegalArgumentException if the inputs are not in the order of their moments
     */
    public InputLog {
        inputs = List.copyOf(inputs);
        for (int i = 1; i < inputs.size(); i++) {
            if (inputs.get(i).at().compareTo(inputs.get(i - 1).at()) < 0) {
                throw new IllegalArgumentException(
                        "input " + i + " comes at " + inputs.get(i).at() + ", before the one at "
                                + inputs.get(i - 1).at());
            }
        }
    }

    /** What has come up to a moment, this moment included. */
    public InputLog upTo(Moment moment) {
        return new InputLog(inputs.subList(0, countUpTo(moment)));
    }

    /** How many inputs have come up to a moment, this moment included. */
    public int countUpTo(Moment moment) {
        int count = 0;
        while (count < inputs.size() && inputs.get(count).at().compareTo(moment) <= 0) {
            count++;
        }
        return count;
    }

    /** The log with one more input, behind which nothing is known: what was to come later is gone. */
    public InputLog with(Input input) {
        return new InputLog(Stream.concat(upTo(input.at()).inputs().stream(), Stream.of(input))
                .toList());
    }

    /** The log with one more input among the others; of those of the same moment it is the last. */
    public InputLog among(Input input) {
        int before = countUpTo(input.at());
        Stream<Input> later = inputs.subList(before, inputs.size()).stream();
        return new InputLog(Stream.of(inputs.subList(0, before).stream(), Stream.of(input), later)
                .flatMap(part -> part)
                .toList());
    }

    /** How many inputs there are. */
    public int size() {
        return inputs.size();
    }
}

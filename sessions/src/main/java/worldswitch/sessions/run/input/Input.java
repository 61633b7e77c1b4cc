package worldswitch.sessions.run.input;

import java.util.Arrays;
import worldswitch.sessions.snapshot.Moment;

/**
 * Bytes that came to a machine from outside: typed on its console.
 *
 * @param at the moment at which they came; the machine as it stands at this moment has them
 * @param bytes what was typed; not to be changed
 */
public record Input(Moment at, byte[] bytes) {
    public Input {
        bytes = bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Input input && at.equals(input.at) && Arrays.equals(bytes, input.bytes);
    }

    @Override
    public int hashCode() {
        return 31 * at.hashCode() + Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return at + ": " + Arrays.toString(bytes);
    }
}

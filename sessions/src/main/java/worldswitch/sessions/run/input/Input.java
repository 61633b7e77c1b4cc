package worldswitch.sessions.run.input;

import java.util.Arrays;
import worldswitch.emulator.machine.Machine;
import worldswitch.sessions.snapshot.Moment;

/**
 * What came to a machine from outside: bytes typed on its console, or put into its memory or a register by a debugger; the
 * power key; an SError.
 *
 * @param at the moment at which they came; the machine as it stands at this moment has them
 * @param target what they went to
 * @param bytes what was typed; what memory or a register holds now, or the syndrome of an SError, little-endian; one byte of no
 *     meaning for the power key; not to be changed
 */
public record Input(Moment at, Target target, byte[] bytes) {
    /** Makes an input that keeps a copy of its bytes. */
    public Input {
        bytes = bytes.clone();
    }

    /** Bytes that were typed on the console. */
    public Input(Moment at, byte[] bytes) {
        this(at, Target.CONSOLE, bytes);
    }

    /** Gives it to a machine, now. */
    public void give(Machine machine) {
        if (target.equals(Target.CONSOLE)) {
            for (byte one : bytes) {
                machine.input(one & 0xff);
            }
        } else {
            Changes.make(machine, this);
        }
    }

    /** The number that eight bytes from some place on are; those that are not there count as zero. */
    long number(int from) {
        long value = 0;
        for (int i = Math.min(bytes.length, from + Long.BYTES) - 1; i >= from; i--) {
            value = value << Byte.SIZE | bytes[i] & 0xff;
        }
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Input input
                && at.equals(input.at)
                && target.equals(input.target)
                && Arrays.equals(bytes, input.bytes);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * at.hashCode() + target.hashCode()) + Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return at + ": " + target + " " + Arrays.toString(bytes);
    }
}

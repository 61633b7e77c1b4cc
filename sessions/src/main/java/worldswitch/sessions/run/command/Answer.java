package worldswitch.sessions.run.command;

import worldswitch.sessions.snapshot.Moment;

/** Who wrote something last. */
public sealed interface Answer {
    /** The answer in a sentence. */
    String text();

    /**
     * It was written.
     *
     * @param before the moment just before, from which a step does it
     * @param cpu the processor
     * @param pc the instruction; for an exception the one that it came instead of, or behind
     * @param el the exception level
     * @param what what wrote it, in words
     * @param old the value before; of memory the first eight bytes at most, as a little-endian number
     * @param value the value afterwards
     */
    record Written(Moment before, int cpu, long pc, int el, String what, long old, long value) implements Answer {
        /** Whether it had that value before. */
        public boolean changedNothing() {
            return old == value;
        }

        @Override
        public String text() {
            return "instruction 0x" + Long.toHexString(pc) + " at EL" + el + ", moment " + before + ": " + what
                    + (changedNothing() ? "; it changed nothing" : "");
        }
    }

    /** It has not been written since the start of the run, and is what the reset or the loaded program made it. */
    record NotWritten(String text) implements Answer {}

    /** Nothing can be said, for a reason. */
    record Unknown(String text) implements Answer {}
}

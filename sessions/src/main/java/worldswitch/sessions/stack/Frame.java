package worldswitch.sessions.stack;

/**
 * One of the functions that have been entered and not left.
 *
 * @param number 0 for the innermost one
 * @param pc the address of its next instruction; but for the innermost that behind its call
 * @param record the address of its frame record; 0 if it has none yet
 * @param how how it was found
 */
public record Frame(int number, long pc, long record, How how) {
    private static final int INSTRUCTION = 4;

    /** How a frame was found. */
    public enum How {
        /** By the program counter. */
        COUNTER("PC"),
        /** By the link register, as the innermost function has no frame record: not yet, or never. */
        LINK("X30"),
        /** By a frame record. */
        RECORD("frame record");

        private final String text;

        How(String text) {
            this.text = text;
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /** An address within the call, by which the function and its line are named: a call may be the last thing in a function. */
    public long place() {
        return how == How.COUNTER ? pc : pc - INSTRUCTION;
    }
}

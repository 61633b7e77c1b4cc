package worldswitch.sessions.hazard;

/** What the columns of a recorded write hold. */
final class WriteRow {
    // The columns of a write's row; the first is the time.
    static final int PC = 1;
    static final int PLACE = 2;
    static final int OLD = 3;
    static final int VALUE = 4;
    static final int DOUBTFUL = 5;
    static final int UNTIL = 6;
    static final int ACCESSES = 7;
    static final int WIDTH = 8;

    // What PLACE holds, from which bit on: the register from bit 0, the exception level, and so on.
    static final int EL = 16;
    static final int STATE = 20;
    static final int CPU = 24;
    static final int BY = 32;
    static final int REGISTER_MASK = 0xffff;
    static final int SMALL_MASK = 0xf;
    static final int CPU_MASK = 0xff;
    /** ACCESSES holds the number of the first access above so many bits, and how many there are in them. */
    static final int COUNT_BITS = 20;

    static final long COUNT_MASK = (1 << COUNT_BITS) - 1;

    private WriteRow() {}

    /** What {@link #PLACE} holds of a write; {@code by} is the number of what ended its span. */
    static long place(int register, int el, int cpu, WriteState state, int by) {
        return register | (long) el << EL | (long) state.ordinal() << STATE | (long) cpu << CPU | (long) by << BY;
    }
}

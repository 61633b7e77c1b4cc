package worldswitch.emulator.gic.its;

import worldswitch.emulator.memory.BusFault;
import worldswitch.emulator.memory.PhysicalMemory;
import worldswitch.emulator.state.StateTape;
import worldswitch.emulator.state.Stateful;

/**
 * The ring of commands in memory: GITS_CBASER, GITS_CWRITER behind the last command, GITS_CREADR at the next one.
 *
 * <p>Commands are executed as GITS_CWRITER is written, but only so many at a time, so that no queue holds the machine up for
 * long. What a command costs is reckoned as a number of LPIs that it may look at. One that meets memory that is not RAM
 * stalls the queue: GITS_CREADR stays at it with Stalled=1 until software writes Retry=1.
 */
final class CommandQueue implements Stateful {
    private static final int COMMAND = 32;
    private static final long VALID = 1L << 63;
    private static final long WRITABLE = 0xb8ef_ffff_ffff_fcffL;
    private static final long ADDRESS = 0x000f_ffff_ffff_f000L;
    private static final int PAGE = 4096;
    private static final int OFFSET = 0xf_ffe0;
    private static final int FLAG = 1;
    /** What may be executed at a time, and what a command costs that looks at no pending LPI. */
    private static final int AT_A_TIME = 1 << 16;

    private static final int COST = 16;

    private final PhysicalMemory memory;
    private final Commands commands;
    private long base;
    private int writer;
    private int reader;
    private boolean stalled;

    CommandQueue(PhysicalMemory memory, Commands commands) {
        this.memory = memory;
        this.commands = commands;
    }

    /** GITS_CBASER. */
    long base() {
        return base;
    }

    /** Writes GITS_CBASER, which puts the reader to the beginning. */
    void base(long value) {
        base = value & WRITABLE;
        reader = 0;
        stalled = false;
    }

    /** GITS_CWRITER. */
    long writer() {
        return writer;
    }

    /** Writes GITS_CWRITER; Retry ends a stall. */
    void writer(long value) {
        writer = (int) value & OFFSET;
        stalled = stalled && (value & FLAG) == 0;
    }

    /** GITS_CREADR. */
    long reader() {
        return reader | (stalled ? FLAG : 0);
    }

    /**
     * Executes what waits, or as much of it as may be executed at a time; one command at least.
     *
     * @return whether some of it still waits
     */
    boolean run() {
        int size = size();
        for (int cost = 0; waits() && cost < AT_A_TIME; cost += COST + commands.pending()) {
            try {
                execute((base & ADDRESS) + reader);
                reader = (reader + COMMAND) % size;
            } catch (BusFault notInMemory) {
                stalled = true;
            }
        }
        return waits();
    }

    /** A writer behind the end of the ring is UNPREDICTABLE; nothing is executed then. */
    private boolean waits() {
        return (base & VALID) != 0 && !stalled && reader != writer && writer < size() && reader < size();
    }

    private int size() {
        return ((int) base & 0xff) * PAGE + PAGE;
    }

    @Override
    public void state(StateTape tape) {
        base = tape.word(base);
        writer = tape.index(writer, OFFSET + 1);
        reader = tape.index(reader, OFFSET + 1);
        tape.require(((writer | reader) & ~OFFSET) == 0, "is not where a command begins");
        stalled = tape.flag(stalled);
    }

    private void execute(long address) {
        commands.execute(word(address, 0), word(address, 1), word(address, 2), word(address, 3));
    }

    private long word(long address, int number) {
        return GuestTable.read(memory, address + (long) number * Long.BYTES);
    }
}

package worldswitch.emulator.device;

import worldswitch.emulator.gic.interrupt.InterruptLine;
import worldswitch.emulator.memory.MmioDevice;
import worldswitch.emulator.state.StateTape;
import worldswitch.emulator.state.Stateful;
import worldswitch.emulator.time.VirtualTime;

/**
 * Arm's PrimeCell real-time clock, PL031 r1p3 (Arm DDI 0224): seconds of virtual time since a date that never changes, so that
 * a guest reads the same date at the same instruction on every run.
 *
 * <p>The alarm is raised when the seconds equal RTCMR, to the nanosecond at which the second begins. RTCCR reads as one: the
 * clock always runs, as QEMU's does.
 */
public final class Pl031 implements MmioDevice, VirtualTime.Deadline, Stateful {
    /** The bytes of its region. */
    public static final long REGION = 0x1000;

    /** What it says when the machine starts: the first second of 2026, universal time. */
    public static final long START = 1_767_225_600L;

    private static final int DATA = 0x00;
    private static final int MATCH = 0x04;
    private static final int LOAD = 0x08;
    private static final int CONTROL = 0x0c;
    private static final int MASK = 0x10;
    private static final int RAW = 0x14;
    private static final int MASKED = 0x18;
    private static final int CLEAR = 0x1c;
    private static final PrimeCell IDENTITY = new PrimeCell(0x031, 1);

    private static final long SECOND = 1_000_000_000L;
    private static final long WORD = 0xffff_ffffL;

    private final VirtualTime time;
    private final InterruptLine line;
    private long offset = START;
    private long match;
    private long load;
    private boolean enabled;
    private boolean raised;
    private long due;

    /**
     * Makes a clock at reset.
     *
     * @param line its interrupt
     */
    public Pl031(VirtualTime time, InterruptLine line) {
        this.time = time;
        this.line = line;
        due = nextMatch();
        time.add(this);
    }

    @Override
    public long read(long at, int size) {
        int register = (int) at & ~3;
        return switch (register) {
            case DATA -> seconds();
            case MATCH -> match;
            case LOAD -> load;
            case CONTROL -> 1;
            case MASK -> enabled ? 1 : 0;
            case RAW -> raised ? 1 : 0;
            case MASKED -> raised && enabled ? 1 : 0;
            default -> IDENTITY.read(register);
        };
    }

    @Override
    public void write(long at, int size, long value) {
        switch ((int) at & ~3) {
            case MATCH -> {
                match = value & WORD;
                consider();
            }
            case LOAD -> {
                load = value & WORD;
                offset = load - time.now() / SECOND;
                consider();
            }
            case MASK -> enabled = (value & 1) != 0;
            case CLEAR -> raised = raised && (value & 1) == 0;
            default -> {}
        }
        drive();
    }

    @Override
    public long due() {
        return due;
    }

    @Override
    public void expire() {
        raised = true;
        due = nextMatch();
        drive();
    }

    @Override
    public void state(StateTape tape) {
        offset = tape.word(offset);
        match = tape.word(match);
        load = tape.word(load);
        enabled = tape.flag(enabled);
        raised = tape.flag(raised);
        due = VirtualTime.due(tape, due);
    }

    private long seconds() {
        return offset + time.now() / SECOND & WORD;
    }

    /** The seconds or what they are compared with have changed. */
    private void consider() {
        raised |= seconds() == match;
        due = nextMatch();
        time.reconsider();
    }

    /** When the second begins that next equals RTCMR. */
    private long nextMatch() {
        long wait = match - seconds() & WORD;
        long seconds = time.now() / SECOND + (wait == 0 ? WORD + 1 : wait);
        return seconds <= VirtualTime.LATEST / SECOND ? seconds * SECOND : VirtualTime.NEVER;
    }

    private void drive() {
        line.drive(raised && enabled);
    }
}

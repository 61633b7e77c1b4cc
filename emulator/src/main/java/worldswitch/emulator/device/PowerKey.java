package worldswitch.emulator.device;

import worldswitch.emulator.state.StateTape;
import worldswitch.emulator.state.Stateful;
import worldswitch.emulator.time.VirtualTime;

/**
 * The power key of the virt board, on line 3 of its {@link Pl061}: somebody presses it, and it comes up by itself after 100
 * milliseconds of virtual time, as QEMU's {@code gpio-key} does.
 */
public final class PowerKey implements VirtualTime.Deadline, Stateful {
    /** How long it is held down, in virtual nanoseconds. */
    public static final long HELD = 100_000_000;

    private static final int LINE = 3;

    private final VirtualTime time;
    private final Pl061 lines;
    private long due = VirtualTime.NEVER;

    public PowerKey(VirtualTime time, Pl061 lines) {
        this.time = time;
        this.lines = lines;
        time.add(this);
    }

    /** Presses it; if it is down already, it stays down the longer. */
    public void press() {
        lines.input(LINE, true);
        due = time.now() + HELD;
        time.reconsider();
    }

    @Override
    public long due() {
        return due;
    }

    @Override
    public void expire() {
        due = VirtualTime.NEVER;
        lines.input(LINE, false);
    }

    @Override
    public void state(StateTape tape) {
        due = VirtualTime.due(tape, due);
    }
}

package worldswitch.sessions.run.aim;

import worldswitch.emulator.event.CpuView;
import worldswitch.emulator.event.TakenException;
import worldswitch.sessions.run.watch.Stop;

/**
 * The aim of coming back from an exception that was just taken. Exceptions that its handler takes on the way are passed
 * over, and so is a detour of the handler through a level between.
 */
public final class Handled extends Aim {
    private final int level;
    private final int origin;
    private int nested;
    private boolean met;

    /**
     * Waits for a return.
     *
     * @param origin the exception level that the exception was taken from
     * @param level the exception level of its handler
     */
    public Handled(int origin, int level, Stop stop) {
        super(stop);
        this.origin = origin;
        this.level = level;
    }

    @Override
    public void exceptionTaken(CpuView cpu, TakenException exception) {
        if (exception.fromEl == level && exception.toEl == level) {
            nested++;
        }
    }

    @Override
    public void exceptionReturned(CpuView cpu, int from, long pc, boolean illegal) {
        boolean withinLevel = from == level && cpu.el() == level && !illegal;
        if (cpu.el() < level && cpu.el() <= origin || withinLevel && origin == level && nested == 0) {
            met = true;
            reached("back at EL" + cpu.el());
        } else if (withinLevel) {
            nested--;
        }
    }

    /** Whether it has come back. */
    public boolean met() {
        return met;
    }
}

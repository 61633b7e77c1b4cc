package worldswitch.sessions.run.aim;

import worldswitch.emulator.event.CpuView;
import worldswitch.emulator.event.TakenException;
import worldswitch.sessions.run.watch.Stop;

/** The aim of leaving an exception level: by an exception return, or from EL0 by an exception. */
final class LevelLeft extends Aim {
    private final int el;

    LevelLeft(int el, Stop stop) {
        super(stop);
        this.el = el;
    }

    @Override
    public void exceptionTaken(CpuView cpu, TakenException exception) {
        if (el == 0 && exception.fromEl == 0) {
            left(cpu);
        }
    }

    @Override
    public void exceptionReturned(CpuView cpu, int from, long pc, boolean illegal) {
        if (from == el && cpu.el() < el) {
            left(cpu);
        }
    }

    private void left(CpuView cpu) {
        behind("left EL" + el + " for EL" + cpu.el());
    }
}

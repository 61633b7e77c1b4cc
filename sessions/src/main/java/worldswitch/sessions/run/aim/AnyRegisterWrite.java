package worldswitch.sessions.run.aim;

import worldswitch.emulator.event.CpuView;
import worldswitch.sessions.run.watch.Stop;

/** The aim of a write of any system register. */
final class AnyRegisterWrite extends Aim {
    AnyRegisterWrite(Stop stop) {
        super(stop);
    }

    @Override
    public void registerWritten(CpuView cpu, int register, long old, long value) {
        reached(RegisterAim.text(register, old, value));
    }
}

package worldswitch.sessions.run.aim;

import worldswitch.emulator.event.CpuView;
import worldswitch.sessions.run.watch.Stop;
import worldswitch.sessions.timeline.Recorder;

/** The aim of a guest entry. */
final class GuestEntry extends Aim {
    private final Recorder recorder;

    GuestEntry(Recorder recorder, Stop stop) {
        super(stop);
        this.recorder = recorder;
    }

    @Override
    public void exceptionReturned(CpuView cpu, int from, long pc, boolean illegal) {
        if (from == 2 && recorder.world(cpu).isGuest()) {
            behind("guest entry: " + recorder.world(cpu) + " at EL" + cpu.el());
        }
    }
}

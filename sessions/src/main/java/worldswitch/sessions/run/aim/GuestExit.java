package worldswitch.sessions.run.aim;

import worldswitch.emulator.event.CpuView;
import worldswitch.emulator.event.TakenException;
import worldswitch.sessions.run.watch.Stop;
import worldswitch.sessions.timeline.Recorder;
import worldswitch.sessions.timeline.SyndromeText;

/** The aim of a guest exit. */
final class GuestExit extends CountedAim {
    private final Recorder recorder;

    GuestExit(Recorder recorder, Stop stop) {
        super(recorder::exitCount, stop);
        this.recorder = recorder;
    }

    @Override
    public void exceptionTaken(CpuView cpu, TakenException exception) {
        if (isOneMore()) {
            behind("guest exit " + (recorder.exitCount() - 1) + ": " + SyndromeText.of(exception));
        }
    }
}

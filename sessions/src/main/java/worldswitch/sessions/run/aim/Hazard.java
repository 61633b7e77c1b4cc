package worldswitch.sessions.run.aim;

import worldswitch.emulator.event.Consultation;
import worldswitch.emulator.event.CpuView;
import worldswitch.sessions.run.watch.Stop;
import worldswitch.sessions.timeline.Recorder;

/** The aim of a hazard: a field that is consulted and not synchronised. */
final class Hazard extends CountedAim {
    Hazard(Recorder recorder, Stop stop) {
        super(recorder::hazardCount, stop);
    }

    @Override
    public void consulted(CpuView cpu, Consultation consultation) {
        if (isOneMore()) {
            reached("hazard: " + consultation.what() + " goes by a field that is not synchronised");
        }
    }
}

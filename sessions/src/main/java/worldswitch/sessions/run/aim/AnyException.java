package worldswitch.sessions.run.aim;

import worldswitch.emulator.event.CpuView;
import worldswitch.emulator.event.ExceptionKind;
import worldswitch.emulator.event.TakenException;
import worldswitch.sessions.run.watch.Stop;
import worldswitch.sessions.timeline.SyndromeText;

/** The aim of an exception, or of one that is an interrupt or an SError. */
final class AnyException extends Aim {
    private final boolean interruptsOnly;

    AnyException(Stop stop, boolean interruptsOnly) {
        super(stop);
        this.interruptsOnly = interruptsOnly;
    }

    @Override
    public void exceptionTaken(CpuView cpu, TakenException exception) {
        if (!interruptsOnly || exception.kind != ExceptionKind.SYNCHRONOUS) {
            behind(SyndromeText.of(exception) + ", from EL" + exception.fromEl + " to EL" + exception.toEl);
        }
    }
}

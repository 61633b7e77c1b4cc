package worldswitch.emulator.engine;

import java.util.List;
import worldswitch.emulator.event.Consultation;
import worldswitch.emulator.event.CpuView;
import worldswitch.emulator.event.MachineObserver;
import worldswitch.emulator.event.TakenException;

/** Writes down, a line each, which exceptions a machine takes and why, and what it consults that is not synchronised. */
class Listener implements MachineObserver {
    private final List<String> told;

    Listener(List<String> told) {
        this.told = told;
    }

    @Override
    public void exceptionTaken(CpuView cpu, TakenException exception) {
        String rule = exception.reason == null ? "null" : exception.reason.rule();
        told.add("EL%d %x %s".formatted(exception.toEl, exception.esr, rule));
    }

    @Override
    public void consulted(CpuView cpu, Consultation consultation) {
        told.add(consultation.what() + " goes by " + consultation.fields());
    }
}

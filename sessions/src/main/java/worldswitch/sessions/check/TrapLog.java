package worldswitch.sessions.check;

import java.util.ArrayList;
import java.util.List;
import worldswitch.emulator.event.CpuView;
import worldswitch.emulator.event.ExceptionKind;
import worldswitch.emulator.event.MachineObserver;
import worldswitch.emulator.event.Reason;
import worldswitch.emulator.event.TakenException;
import worldswitch.emulator.sysreg.catalogue.Field;
import worldswitch.sessions.world.Worlds;

/** Keeps the synchronous exceptions that a machine takes to EL2 from below. */
final class TrapLog implements MachineObserver {
    private final Worlds worlds = new Worlds();
    private final List<Trap> traps = new ArrayList<>();

    @Override
    public void exceptionTaken(CpuView cpu, TakenException exception) {
        if (exception.toEl == 2 && exception.fromEl < 2 && exception.kind == ExceptionKind.SYNCHRONOUS) {
            Reason reason = exception.reason;
            traps.add(new Trap(
                    worlds.of(cpu, exception.fromEl),
                    exception.esr,
                    exception.elr,
                    reason == null ? "" : reason.rule(),
                    reason == null
                            ? List.of()
                            : reason.fields().stream().map(Field::toString).toList()));
        }
    }

    /** The exceptions so far, in order. */
    List<Trap> traps() {
        return List.copyOf(traps);
    }
}

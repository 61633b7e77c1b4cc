package worldswitch.sessions.control;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import worldswitch.emulator.event.Consultation;
import worldswitch.emulator.event.CpuView;
import worldswitch.emulator.event.ExceptionKind;
import worldswitch.emulator.event.MachineObserver;
import worldswitch.emulator.event.TakenException;
import worldswitch.emulator.sysreg.catalogue.Catalogue;
import worldswitch.emulator.sysreg.catalogue.Field;
import worldswitch.sessions.breakpoint.ActiveBreakpoint;
import worldswitch.sessions.breakpoint.Breakpoint;
import worldswitch.sessions.breakpoint.BreakpointState;
import worldswitch.sessions.breakpoint.Trigger;
import worldswitch.sessions.timeline.Recorder;
import worldswitch.sessions.timeline.SyndromeText;

/** Watches for the triggers of the breakpoints in force and asks for a stop when one of them hits. */
final class Triggers implements MachineObserver {
    private static final int VTTBR_EL2 = Catalogue.index("VTTBR_EL2");
    private static final Field VMID = Catalogue.field("VTTBR_EL2.VMID");

    private final Recorder recorder;
    private final Aim.Stop stop;
    private ActiveBreakpoint[] active = {};
    private long exitsSeen;
    private long hazardsSeen;

    Triggers(Recorder recorder, Aim.Stop stop) {
        this.recorder = recorder;
        this.stop = stop;
    }

    /** Replaces the breakpoints; hits start from 0. */
    void set(List<Breakpoint> breakpoints) {
        active = breakpoints.stream().map(ActiveBreakpoint::new).toArray(ActiveBreakpoint[]::new);
    }

    /** The virtual addresses at which a breakpoint waits. */
    Set<Long> addresses() {
        return Arrays.stream(active)
                .map(one -> one.breakpoint().trigger())
                .filter(Trigger.Address.class::isInstance)
                .map(trigger -> ((Trigger.Address) trigger).address())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The stretches of memory that are watched. */
    List<Trigger.Watch> watches() {
        return Arrays.stream(active)
                .map(one -> one.breakpoint().trigger())
                .filter(Trigger.Watch.class::isInstance)
                .map(Trigger.Watch.class::cast)
                .toList();
    }

    /** How the breakpoints stand. */
    List<BreakpointState> states() {
        return Arrays.stream(active).map(ActiveBreakpoint::state).toList();
    }

    @Override
    public void breakpointReached(CpuView cpu) {
        for (ActiveBreakpoint one : active) {
            if (one.breakpoint().trigger() instanceof Trigger.Address address && matches(address, cpu)) {
                hit(one, cpu, "at 0x" + Long.toHexString(cpu.pc()));
            }
        }
    }

    private static boolean matches(Trigger.Address address, CpuView cpu) {
        Integer el = address.el();
        Integer vmid = address.vmid();
        return address.address() == cpu.pc()
                && (el == null || el == cpu.el())
                && (vmid == null || vmid == VMID.get(cpu.effective(VTTBR_EL2)));
    }

    @Override
    public void watchpointReached(CpuView cpu, long address, int size, boolean write, long value) {
        for (ActiveBreakpoint one : active) {
            if (one.breakpoint().trigger() instanceof Trigger.Watch watch
                    && (write ? watch.writes() : watch.reads())
                    && address < watch.address() + watch.size()
                    && watch.address() < address + size) {
                hit(one, cpu, (write ? "write of 0x" : "read of 0x") + Long.toHexString(address));
            }
        }
    }

    @Override
    public void registerWritten(CpuView cpu, int register, long old, long value) {
        registerAccess(cpu, register, true);
    }

    @Override
    public void registerRead(CpuView cpu, int register, long value) {
        registerAccess(cpu, register, false);
    }

    private void registerAccess(CpuView cpu, int register, boolean write) {
        for (ActiveBreakpoint one : active) {
            if (one.breakpoint().trigger() instanceof Trigger.RegisterAccess access
                    && access.register() == register
                    && (write ? access.writes() : access.reads())) {
                hit(
                        one,
                        cpu,
                        (write ? "MSR " : "MRS ") + Catalogue.row(register).name());
            }
        }
    }

    @Override
    public void exceptionTaken(CpuView cpu, TakenException exception) {
        boolean guestExit = recorder.exitCount() > exitsSeen;
        exitsSeen = recorder.exitCount();
        int exceptionClass = exception.kind == ExceptionKind.SYNCHRONOUS ? (int) (exception.esr >>> 26) & 0x3f : -1;
        for (ActiveBreakpoint one : active) {
            Trigger trigger = one.breakpoint().trigger();
            if (guestExit
                    && trigger instanceof Trigger.GuestExit exit
                    && (exit.exceptionClass() == null || exit.exceptionClass() == exceptionClass)) {
                hit(one, cpu, "guest exit " + (exitsSeen - 1) + ": " + SyndromeText.of(exception));
            }
            levelChange(one, cpu, exception.fromEl);
        }
    }

    @Override
    public void exceptionReturned(CpuView cpu, int from, long pc, boolean illegal) {
        for (ActiveBreakpoint one : active) {
            levelChange(one, cpu, from);
        }
    }

    private void levelChange(ActiveBreakpoint one, CpuView cpu, int from) {
        if (from != cpu.el()
                && one.breakpoint().trigger() instanceof Trigger.LevelChange change
                && (change.to() == null || change.to() == cpu.el())) {
            hit(one, cpu, "EL" + from + " to EL" + cpu.el());
        }
    }

    @Override
    public void consulted(CpuView cpu, Consultation consultation) {
        if (recorder.hazardCount() > hazardsSeen) {
            hazardsSeen = recorder.hazardCount();
            for (ActiveBreakpoint one : active) {
                if (one.breakpoint().trigger() instanceof Trigger.Hazard) {
                    hit(one, cpu, "hazard: " + consultation.what() + " goes by a field that is not synchronised");
                }
            }
        }
    }

    private void hit(ActiveBreakpoint one, CpuView cpu, String what) {
        if (one.hit(cpu)) {
            stop.stop("breakpoint " + one.breakpoint().id() + ": " + what);
        }
    }
}

package worldswitch.sessions.run.watch;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import worldswitch.emulator.event.Consultation;
import worldswitch.emulator.event.CpuView;
import worldswitch.emulator.event.TakenException;
import worldswitch.emulator.sysreg.catalogue.Catalogue;
import worldswitch.sessions.breakpoint.ActiveBreakpoint;
import worldswitch.sessions.breakpoint.Breakpoint;
import worldswitch.sessions.breakpoint.BreakpointState;
import worldswitch.sessions.breakpoint.Labels;
import worldswitch.sessions.breakpoint.Trigger;
import worldswitch.sessions.timeline.Exit;
import worldswitch.sessions.timeline.Recorder;
import worldswitch.sessions.timeline.SyndromeText;
import worldswitch.sessions.world.World;

/** Watches for the triggers of the breakpoints in force and asks for a stop when one of them hits. */
public final class Triggers implements Chain.Selective {
    private final Recorder recorder;
    private final Stop stop;
    private final Labels labels;
    private ActiveBreakpoint[] active = {};
    private Start start = Start.NONE;
    private Start met = Start.NONE;
    private long exitsSeen;
    private long hazardsSeen;

    /** Watches for nothing yet; conditions may use names. */
    public Triggers(Recorder recorder, Stop stop, Labels labels) {
        this.recorder = recorder;
        this.stop = stop;
        this.labels = labels;
    }

    /** Replaces the breakpoints; one that waits for the same as before keeps its hits, others count from now on. */
    public void set(List<Breakpoint> breakpoints, long now) {
        ActiveBreakpoint[] before = active;
        active = breakpoints.stream().map(one -> inForce(one, before, now)).toArray(ActiveBreakpoint[]::new);
        exitsSeen = recorder.exitCount();
        hazardsSeen = recorder.hazardCount();
    }

    @Override
    public boolean wants(String callback) {
        return switch (callback) {
            case "registerWritten", "registerRead" -> waitsFor(Trigger.RegisterAccess.class);
            case "exceptionTaken" -> waitsFor(Trigger.GuestExit.class) || waitsFor(Trigger.LevelChange.class);
            case "exceptionReturned" -> waitsFor(Trigger.LevelChange.class);
            case "consulted" -> waitsFor(Trigger.Hazard.class);
            default -> true;
        };
    }

    private boolean waitsFor(Class<? extends Trigger> kind) {
        return Arrays.stream(active)
                .anyMatch(one -> kind.isInstance(one.breakpoint().trigger()));
    }

    private ActiveBreakpoint inForce(Breakpoint breakpoint, ActiveBreakpoint[] before, long now) {
        ActiveBreakpoint made = new ActiveBreakpoint(breakpoint, labels);
        made.countsSince(now);
        Arrays.stream(before).filter(one -> one.waitsFor(breakpoint)).forEach(made::continues);
        return made;
    }

    /** The virtual addresses at which a breakpoint waits. */
    public Set<Long> addresses() {
        return Arrays.stream(active)
                .map(one -> one.breakpoint().trigger())
                .filter(Trigger.Address.class::isInstance)
                .map(trigger -> ((Trigger.Address) trigger).address())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The stretches of memory that are watched. */
    public List<Trigger.Watch> watches() {
        return Arrays.stream(active)
                .map(one -> one.breakpoint().trigger())
                .filter(Trigger.Watch.class::isInstance)
                .map(Trigger.Watch.class::cast)
                .toList();
    }

    /** How the breakpoints stand. */
    public List<BreakpointState> states() {
        return Arrays.stream(active).map(ActiveBreakpoint::state).toList();
    }

    /**
     * A command begins: a breakpoint at its start is not hit by going on from there. One that was set later in the run
     * counts its hits from here on.
     */
    public void depart(Start from) {
        start = from;
        for (ActiveBreakpoint one : active) {
            if (one.since() > from.instructions()) {
                one.countsSince(from.instructions());
                one.restore(0);
            }
        }
    }

    /** How often each has been hit. */
    public Hits save() {
        Map<ActiveBreakpoint.Identity, Long> counts = new HashMap<>();
        for (ActiveBreakpoint one : active) {
            counts.put(one.identity(), one.hits());
        }
        return new Hits(Map.copyOf(counts), met);
    }

    /** Takes back how often each had been hit; what was recorded has been taken back already. */
    public void restore(Hits earlier) {
        for (ActiveBreakpoint one : active) {
            one.restore(earlier.counts().getOrDefault(one.identity(), 0L));
        }
        met = earlier.met();
        start = Start.NONE;
        exitsSeen = recorder.exitCount();
        hazardsSeen = recorder.hazardCount();
    }

    @Override
    public void breakpointReached(CpuView cpu) {
        if (met.isHere(cpu)) {
            return;
        }
        met = Start.of(cpu);
        for (ActiveBreakpoint one : active) {
            if (one.breakpoint().trigger() instanceof Trigger.Address address && matches(address, cpu)) {
                hit(one, cpu, false, "at 0x" + Long.toHexString(cpu.pc()));
            }
        }
    }

    private boolean matches(Trigger.Address address, CpuView cpu) {
        Integer el = address.el();
        return address.address() == cpu.pc() && (el == null || el == cpu.el()) && isUnder(address.vmid(), cpu);
    }

    /** Whether a guest of a VMID runs; the hypervisor and the host run under none, whatever VTTBR_EL2 holds. */
    private boolean isUnder(@Nullable Integer vmid, CpuView cpu) {
        World world = recorder.world(cpu);
        return vmid == null || world.isGuest() && world.vmid() == vmid;
    }

    @Override
    public void watchpointReached(CpuView cpu, long address, int size, boolean write, long value) {
        for (ActiveBreakpoint one : active) {
            if (one.breakpoint().trigger() instanceof Trigger.Watch watch
                    && (write ? watch.writes() : watch.reads())
                    && address < watch.address() + watch.size()
                    && watch.address() < address + size) {
                hit(one, cpu, false, watched(address, write, value));
            }
        }
    }

    private static String watched(long address, boolean write, long value) {
        String place = "0x" + Long.toHexString(address);
        String what = "0x" + Long.toHexString(value);
        return write ? "write of " + what + " to " + place : "read of " + what + " from " + place;
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
                        false,
                        (write ? "MSR " : "MRS ") + Catalogue.row(register).name());
            }
        }
    }

    @Override
    public void exceptionTaken(CpuView cpu, TakenException exception) {
        boolean guestExit = recorder.exitCount() > exitsSeen;
        exitsSeen = recorder.exitCount();
        int exceptionClass = Exit.exceptionClass(exception.kind, exception.esr);
        for (ActiveBreakpoint one : active) {
            Trigger trigger = one.breakpoint().trigger();
            if (guestExit
                    && trigger instanceof Trigger.GuestExit exit
                    && (exit.exceptionClass() == null || exit.exceptionClass() == exceptionClass)) {
                hit(one, cpu, true, "guest exit " + (exitsSeen - 1) + ": " + SyndromeText.of(exception));
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
            hit(one, cpu, true, "EL" + from + " to EL" + cpu.el());
        }
    }

    @Override
    public void consulted(CpuView cpu, Consultation consultation) {
        if (recorder.hazardCount() > hazardsSeen) {
            hazardsSeen = recorder.hazardCount();
            for (ActiveBreakpoint one : active) {
                if (one.breakpoint().trigger() instanceof Trigger.Hazard) {
                    hit(
                            one,
                            cpu,
                            false,
                            "hazard: " + consultation.what() + " goes by a field that is not synchronised");
                }
            }
        }
    }

    private void hit(ActiveBreakpoint one, CpuView cpu, boolean behind, String what) {
        if (!one.hit(cpu) || start.isHere(cpu) && one.breakpoint().trigger() instanceof Trigger.Address) {
            return;
        }
        String reason = "breakpoint " + one.breakpoint().id() + ": " + what;
        if (behind) {
            stop.stopBehind(reason);
        } else {
            stop.stop(reason);
        }
    }
}

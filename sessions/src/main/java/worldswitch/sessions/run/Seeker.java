package worldswitch.sessions.run;

import java.util.List;
import org.jspecify.annotations.Nullable;
import worldswitch.emulator.event.CpuView;
import worldswitch.emulator.event.MachineObserver;
import worldswitch.emulator.event.TakenException;
import worldswitch.emulator.memory.PhysicalSpan;
import worldswitch.sessions.run.aim.Aim;
import worldswitch.sessions.run.aim.Hit;
import worldswitch.sessions.run.aim.RegisterAim;
import worldswitch.sessions.run.command.Sought;
import worldswitch.sessions.run.watch.Stop;
import worldswitch.sessions.snapshot.Moment;

/**
 * Looks on while a machine runs again through a part of its past, and remembers the last time that what is sought happened;
 * never stops it. Serves one such part; what is sought must have begun before its end.
 *
 * <p>Stands last among those who watch: what an exception does to registers, and the hazards of its entry, are told before the
 * exception itself is, and belong to the instruction that took it.
 */
public final class Seeker implements MachineObserver, Stop {
    private final MachineRun run;
    private final Sought sought;
    private final Moment end;
    private final Aim aim;
    private @Nullable Hit last;

    /** Makes one for a run that stands where the search begins. */
    public Seeker(MachineRun run, Sought sought, Moment end) {
        this.run = run;
        this.sought = sought;
        this.end = end;
        this.aim = wanted();
    }

    private Aim wanted() {
        if (sought instanceof Sought.Event event) {
            return Aim.at(event.goal(), run.recorder(), this);
        }
        if (sought instanceof Sought.RegisterWrite write) {
            return new RegisterAim(write, run.machine().cpus().get(write.cpu()), this);
        }
        return Aim.none(this);
    }

    /** What it has found; null if there was nothing. */
    public @Nullable Hit last() {
        return last;
    }

    Aim aim() {
        return aim;
    }

    /** Whether it is the breakpoints that it looks at. */
    boolean wantsBreakpoints() {
        return sought instanceof Sought.BreakpointHit;
    }

    /** The memory of which it wants to know each store. */
    List<PhysicalSpan> spans() {
        return sought instanceof Sought.Store store ? store.spans() : List.of();
    }

    @Override
    public void stop(String reason) {
        found(hit(run.moment(), reason));
    }

    @Override
    public void stopBehind(String reason) {
        found(hit(run.momentBefore(), reason));
    }

    private Hit hit(Moment before, String reason) {
        return aim instanceof RegisterAim register
                ? new Hit(before, reason, register.before(), register.present(), 0, 0)
                : new Hit(before, reason);
    }

    @Override
    public void memoryWritten(CpuView cpu, long physical, int size, long old, long value) {
        if (spans().stream().noneMatch(span -> span.overlaps(physical, size))) {
            return;
        }
        String text = "store of 0x" + Long.toHexString(value) + " to 0x" + Long.toHexString(physical);
        found(new Hit(run.moment(), text, old, value, physical, size));
    }

    @Override
    public void exceptionTaken(CpuView cpu, TakenException exception) {
        belongsToTheLastInstruction();
    }

    @Override
    public void exceptionReturned(CpuView cpu, int from, long pc, boolean illegal) {
        belongsToTheLastInstruction();
    }

    private void belongsToTheLastInstruction() {
        Hit hit = last;
        Moment now = run.moment();
        if (hit != null && now.events() == 0 && hit.before().equals(now)) {
            last = new Hit(run.momentBefore(), hit.text(), hit.old(), hit.value(), hit.address(), hit.size());
        }
    }

    private void found(Hit hit) {
        if (hit.before().compareTo(end) <= 0) {
            last = hit;
        }
    }
}

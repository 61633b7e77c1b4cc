package worldswitch.sessions.run;

import java.util.List;
import java.util.function.Supplier;
import worldswitch.emulator.event.MachineObserver;
import worldswitch.emulator.memory.PhysicalSpan;
import worldswitch.sessions.run.aim.Aim;
import worldswitch.sessions.run.watch.Gate;
import worldswitch.sessions.run.watch.Stop;
import worldswitch.sessions.snapshot.Moment;

/** Runs again through a part of the past: breakpoints count their hits and stop nothing, and somebody may look on. */
public final class Replays {
    private final Drive drive;
    private final Watchers watchers;
    private final Aim idle;

    Replays(Drive drive, Watchers watchers, Aim idle) {
        this.drive = drive;
        this.watchers = watchers;
        this.idle = idle;
    }

    /**
     * With nobody who looks on.
     *
     * @param until an instruction count, or a moment that the run has passed
     */
    public Halt to(Moment until) {
        return quietly(Gate.CLOSED, () -> {
            watchers.aimAt(idle);
            return drive.to(until);
        });
    }

    /** With somebody who seeks something. */
    public Halt to(Seeker seeker, Moment until) {
        Stop hits = seeker.wantsBreakpoints() ? seeker : Gate.CLOSED;
        return to(seeker.aim(), seeker, seeker.spans(), hits, until);
    }

    /** With somebody who seeks nothing, and is told of no store to RAM. */
    public Halt to(MachineObserver onlooker, Moment until) {
        return to(onlooker, List.of(), until);
    }

    /** With somebody who seeks nothing, and is told of every store to some spans of RAM, and of no other. */
    public Halt to(MachineObserver onlooker, List<PhysicalSpan> stores, Moment until) {
        return to(idle, onlooker, stores, Gate.CLOSED, until);
    }

    private Halt to(Aim aim, MachineObserver onlooker, List<PhysicalSpan> stores, Stop hits, Moment until) {
        watchers.lookOn(aim, onlooker, stores);
        try {
            return quietly(hits, () -> drive.to(until));
        } finally {
            watchers.aimAt(idle);
        }
    }

    /** What the run has passed before comes again, unless the host fails it. */
    private Halt quietly(Stop to, Supplier<Halt> what) {
        watchers.gate().open(to);
        try {
            return what.get().requireHost();
        } finally {
            watchers.gate().open(drive::stop);
        }
    }
}

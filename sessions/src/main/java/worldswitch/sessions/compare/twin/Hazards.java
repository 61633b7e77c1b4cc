package worldswitch.sessions.compare.twin;

import java.util.Comparator;
import java.util.List;
import worldswitch.emulator.event.MachineObserver;
import worldswitch.emulator.machine.load.LoadProblem;
import worldswitch.sessions.hazard.JudgedAccess;
import worldswitch.sessions.hazard.JudgedWrite;
import worldswitch.sessions.hazard.Verdict;
import worldswitch.sessions.hazard.WriteState;
import worldswitch.sessions.run.MachineRun;
import worldswitch.sessions.run.input.InputLog;
import worldswitch.sessions.run.plan.Plan;
import worldswitch.sessions.snapshot.Moment;

/** The hazards recorded in a stretch of a run. */
final class Hazards {
    private final List<JudgedWrite> writes;

    /** A write and an access that went by it. */
    record Hazard(JudgedWrite write, JudgedAccess access) {}

    private Hazards(List<JudgedWrite> writes) {
        this.writes = writes;
    }

    /** Runs a plan once more, and keeps what was consumed too early in a stretch of it. */
    static Hazards of(Plan plan, InputLog inputs, Moment from, long to) throws LoadProblem {
        MachineRun run = new MachineRun(plan, MachineObserver.NONE, inputs);
        run.run(to).requireHost();
        return new Hazards(run.recorder()
                .timeline(to)
                .writes()
                .held()
                .filter(write -> write.at() >= from.instructions())
                .filter(write -> write.state() == WriteState.CONSUMED_TOO_EARLY)
                .toList());
    }

    /** How many writes were consumed too early. */
    long count() {
        return writes.size();
    }

    /** Each with its consumers, the latest first. */
    List<Hazard> latestFirst() {
        return writes.stream()
                .flatMap(write -> write.accesses().stream()
                        .filter(access -> access.verdict() == Verdict.HAZARD)
                        .map(access -> new Hazard(write, access)))
                .sorted(Comparator.comparingLong(
                                (Hazard hazard) -> hazard.access().at())
                        .thenComparingLong(hazard -> hazard.write().at())
                        .reversed())
                .toList();
    }
}

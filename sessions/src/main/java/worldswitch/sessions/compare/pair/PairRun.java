package worldswitch.sessions.compare.pair;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import worldswitch.emulator.event.MachineObserver;
import worldswitch.emulator.machine.load.LoadProblem;
import worldswitch.sessions.compare.pair.PairResult.Parting;
import worldswitch.sessions.compare.place.Replay;
import worldswitch.sessions.compare.rerun.Rerun;
import worldswitch.sessions.compare.search.Divergence;
import worldswitch.sessions.compare.search.FirstDifference;
import worldswitch.sessions.compare.search.Progress;
import worldswitch.sessions.compare.state.Comparison;
import worldswitch.sessions.compare.state.Difference;
import worldswitch.sessions.naming.Names;
import worldswitch.sessions.run.Halt;
import worldswitch.sessions.run.MachineRun;
import worldswitch.sessions.snapshot.Moment;
import worldswitch.sessions.timeline.Timeline;

/** Two runs of whatever programs, compared step by step, and by the sequence of what they do. */
public final class PairRun {
    private final Subject first;
    private final Subject second;
    private final long to;

    /**
     * Chooses two runs.
     *
     * @param to the instruction count at which either ends at the latest
     */
    public PairRun(Subject first, Subject second, long to) {
        this.first = first;
        this.second = second;
        this.to = to;
    }

    /**
     * Runs both.
     *
     * @throws LoadProblem if a program does not fit its machine
     * @throws java.util.concurrent.CancellationException if it was called off
     */
    public PairResult run(Progress progress) throws LoadProblem {
        Rerun one = new Rerun(first.plan(), first.inputs());
        Rerun other = new Rerun(second.plan(), second.inputs());
        List<Difference> configuration = Configurations.differences(first, second, one.machine(), other.machine());
        boolean comparable = Comparison.isPossible(one.machine(), other.machine());
        Parting parting = comparable ? parting(one, other, progress) : null;
        MachineRun firstRun = new MachineRun(first.plan(), MachineObserver.NONE, first.inputs());
        MachineRun secondRun = new MachineRun(second.plan(), MachineObserver.NONE, second.inputs());
        String firstEnd = end(firstRun, firstRun.run(to));
        String secondEnd = end(secondRun, secondRun.run(to));
        Timeline timeline = timeline(firstRun);
        Timeline otherTimeline = timeline(secondRun);
        return new PairResult(
                first.name(),
                second.name(),
                configuration,
                comparable,
                parting,
                Sequences.exits(timeline.exits(), otherTimeline.exits()),
                Sequences.writes(
                        timeline.writes(),
                        new Names(first.plan().description()),
                        otherTimeline.writes(),
                        new Names(second.plan().description())),
                firstEnd,
                secondEnd);
    }

    private static Timeline timeline(MachineRun run) {
        return run.recorder().timeline(run.instructions());
    }

    private static String end(MachineRun run, Halt halt) {
        return run.instructions() + " instructions, " + halt.text();
    }

    private @Nullable Parting parting(Rerun one, Rerun other, Progress progress) throws LoadProblem {
        Comparison comparison = Comparison.beyondStart(one.machine(), other.machine());
        if (!comparison.isSame()) {
            return parting(Moment.START, comparison.differences(), "starts", "starts");
        }
        Optional<Divergence> found = new FirstDifference(one, other, comparison).find(to, progress);
        if (found.isEmpty()) {
            return null;
        }
        Divergence divergence = found.get();
        return parting(divergence.at(), divergence.differences(), divergence.firstDid(), divergence.secondDid());
    }

    private Parting parting(Moment at, List<Difference> differences, String firstDid, String secondDid)
            throws LoadProblem {
        return new Parting(
                new Replay(first.plan(), first.inputs()).place(at),
                new Replay(second.plan(), second.inputs()).place(at),
                differences,
                firstDid,
                secondDid);
    }
}

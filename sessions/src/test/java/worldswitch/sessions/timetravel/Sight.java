package worldswitch.sessions.timetravel;

import java.util.ArrayList;
import java.util.List;
import worldswitch.emulator.event.MachineObserver;
import worldswitch.emulator.gic.GicSnapshot;
import worldswitch.emulator.machine.load.LoadProblem;
import worldswitch.emulator.sysreg.catalogue.Catalogue;
import worldswitch.sessions.run.MachineRun;
import worldswitch.sessions.run.input.InputLog;
import worldswitch.sessions.run.plan.Plan;
import worldswitch.sessions.snapshot.CpuSnapshot;
import worldswitch.sessions.snapshot.Moment;
import worldswitch.sessions.snapshot.Snapshot;
import worldswitch.sessions.timeline.Timeline;

/** Everything that a snapshot shows of a moment, for comparison. */
record Sight(
        Moment moment,
        int current,
        List<List<Long>> cpus,
        long memory,
        GicSnapshot gic,
        List<Object> rows,
        String console,
        List<Object> bookmarks) {
    static Sight of(Snapshot snapshot) {
        return new Sight(
                snapshot.moment(),
                snapshot.current(),
                snapshot.cpus().stream().map(Sight::of).toList(),
                snapshot.memory().hash(),
                snapshot.gic(),
                rows(snapshot.timeline()),
                snapshot.console(),
                List.copyOf(snapshot.bookmarks()));
    }

    /** In what this differs from another one, in words. */
    List<String> differences(Sight other) {
        List<String> differences = new ArrayList<>();
        compare(differences, "moment", List.of(moment, current), List.of(other.moment, other.current));
        compare(differences, "cpu", cpus, other.cpus);
        compare(differences, "memory", List.of(memory, gic), List.of(other.memory, other.gic));
        compare(differences, "row", rows, other.rows);
        compare(differences, "console", List.of(console), List.of(other.console));
        compare(differences, "bookmark", bookmarks, other.bookmarks);
        return differences;
    }

    private static void compare(List<String> differences, String what, List<?> mine, List<?> theirs) {
        if (mine.size() != theirs.size()) {
            differences.add(what + "s: " + mine.size() + " and " + theirs.size());
        }
        for (int i = 0; i < Math.min(mine.size(), theirs.size()); i++) {
            if (!mine.get(i).equals(theirs.get(i)) && differences.size() < 5) {
                differences.add(what + " " + i + ": " + mine.get(i) + " and " + theirs.get(i));
            }
        }
    }

    /** What a run shows that goes straight to a moment. */
    static Sight straight(Plan plan, InputLog inputs, Moment moment) {
        try {
            MachineRun run = new MachineRun(plan, MachineObserver.NONE, inputs);
            run.replays().to(moment);
            return of(run.snapshot(""));
        } catch (LoadProblem e) {
            throw new AssertionError(e);
        }
    }

    static List<Object> rows(Timeline timeline) {
        List<Object> rows = new ArrayList<>();
        timeline.stretches().held().forEach(rows::add);
        timeline.exits().held().forEach(rows::add);
        timeline.writes().held().forEach(rows::add);
        timeline.interrupts().held().forEach(rows::add);
        return rows;
    }

    private static List<Long> of(CpuSnapshot cpu) {
        List<Long> values = new ArrayList<>(List.of((long) cpu.id(), cpu.pc(), cpu.pstate(), (long) cpu.el()));
        for (int i = 0; i < 32; i++) {
            values.add(cpu.general(i));
        }
        for (int i = 0; i < Catalogue.size(); i++) {
            values.add(cpu.direct(i));
            values.add(cpu.effective(i));
        }
        return values;
    }
}

package worldswitch.sessions.timetravel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import worldswitch.emulator.event.MachineObserver;
import worldswitch.sessions.control.Guest;
import worldswitch.sessions.library.BundledSession;
import worldswitch.sessions.run.command.Command;
import worldswitch.sessions.run.command.Sought;
import worldswitch.sessions.run.input.InputLog;
import worldswitch.sessions.run.plan.Goal;
import worldswitch.sessions.run.plan.Plan;
import worldswitch.sessions.snapshot.Moment;
import worldswitch.sessions.snapshot.Snapshot;

class RandomWalksTest {
    @Provide
    Arbitrary<List<Command>> walks() {
        Arbitrary<Long> few = Arbitraries.longs().between(1, 400);
        Arbitrary<Long> count = Arbitraries.longs().between(0, 15_000);
        Arbitrary<Goal> goal = Arbitraries.of(Goal.class);
        return Arbitraries.<Command>oneOf(
                        few.map(Command.Step::new),
                        few.map(Command.ReverseStep::new),
                        count.map(Command.RunToInstruction::new),
                        count.map(to -> new Command.GoTo(Moment.of(to))),
                        goal.map(Command.RunTo::new),
                        goal.map(to -> new Command.ReverseTo(new Sought.Event(to))),
                        Arbitraries.of(new Command.Back(), new Command.Forward(), new Command.StepOver()))
                .list()
                .ofSize(8);
    }

    @Provide
    Arbitrary<Plan> plans() {
        return Arbitraries.of("first-exit", "hcr-exit-path/vhe", "hcr-exit-path/e2h-toggle")
                .map(name -> plan(name.split("/")));
    }

    private static Plan plan(String... name) {
        Plan plan = BundledSession.find(name[0]).orElseThrow().plan(name.length == 1 ? "" : name[1]);
        return new Plan(plan.description(), plan.configuration(), plan.program(), null, plan.places());
    }

    @Property(tries = 8, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    void a_moment_looks_the_same_however_one_comes_to_it(
            @ForAll("plans") Plan plan, @ForAll("walks") List<Command> walk) {
        try (Guest guest = Guest.of(plan, MachineObserver.NONE)) {
            for (Command command : walk) {
                Snapshot there = guest.after(command);
                Sight straight = Sight.straight(plan, InputLog.EMPTY, there.moment());
                assertThat(Sight.of(there).differences(straight))
                        .as("%s: %s", command, there.stop())
                        .isEmpty();
            }
        }
    }
}

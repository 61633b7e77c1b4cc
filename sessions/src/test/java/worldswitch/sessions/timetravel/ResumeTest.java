package worldswitch.sessions.timetravel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import worldswitch.emulator.event.MachineObserver;
import worldswitch.emulator.machine.MachineState;
import worldswitch.emulator.machine.load.LoadProblem;
import worldswitch.sessions.breakpoint.Breakpoint;
import worldswitch.sessions.breakpoint.Trigger;
import worldswitch.sessions.control.Guest;
import worldswitch.sessions.control.RunControlTest;
import worldswitch.sessions.run.MachineRun;
import worldswitch.sessions.run.checkpoint.Checkpoint;
import worldswitch.sessions.run.checkpoint.Resume;
import worldswitch.sessions.run.command.Command;
import worldswitch.sessions.run.input.Input;
import worldswitch.sessions.run.input.InputLog;
import worldswitch.sessions.run.plan.Plan;
import worldswitch.sessions.snapshot.Moment;
import worldswitch.sessions.snapshot.Snapshot;

class ResumeTest {
    private static final String COUNT =
            "movz x20, #0x0900, lsl #16\nmov w0, #65\nstr w0, [x20]\nloop: add x1, x1, #1\nnop\nb loop";

    private static Checkpoint checkpoint(Plan plan, long instructions) throws LoadProblem {
        MachineRun run = new MachineRun(plan, MachineObserver.NONE);
        run.replays().to(Moment.of(instructions));
        Checkpoint made = run.save();
        MachineState stored = MachineState.of(made.state().words());
        return Checkpoint.of(made.moment(), stored, made.memory(), made.console(), made.consoleDropped());
    }

    @Test
    void a_session_opens_at_its_moment_with_everything_that_came_from_outside() {
        Plan plan = Guest.plan(RunControlTest.ECHO);
        Snapshot late;
        InputLog inputs;
        try (Guest guest = Guest.of(RunControlTest.ECHO)) {
            Moment asleep = guest.after(new Command.Run()).moment();
            inputs = new InputLog(List.of(new Input(asleep, new byte[] {'H', 'A', 'L'})));
            late = guest.after(new Command.Type("HAL"));
        }
        try (Guest guest = Guest.of(plan, new Resume(inputs, late.moment(), null, List.of()))) {
            Snapshot there = guest.opened();
            assertThat(Sight.of(there).differences(Sight.of(late))).isEmpty();
            guest.session().post(new Command.Type("x"));
            assertThat(guest.after(new Command.Run()).console()).isEqualTo("IBMy");
        }
    }

    @Test
    void a_long_run_opens_from_a_checkpoint_and_knows_nothing_of_what_was_before() throws LoadProblem {
        Plan plan = Guest.plan(COUNT);
        Moment at = Moment.of(30_000_100);
        Breakpoint loop = new Breakpoint(3, new Trigger.LevelChange(0), "", 0, true);
        Resume resume = new Resume(InputLog.EMPTY, at, checkpoint(plan, 30_000_000), List.of(loop));
        try (Guest guest = Guest.of(plan, resume)) {
            Snapshot there = guest.opened();
            Sight straight = Sight.straight(plan, InputLog.EMPTY, at);
            assertThat(there.cpu().general(1)).isEqualTo((30_000_100 - 3) / 3 + 1);
            assertThat(Sight.of(there).cpus()).isEqualTo(straight.cpus());
            assertThat(Sight.of(there).memory()).isEqualTo(straight.memory());
            assertThat(there.console()).isEqualTo("A");
            assertThat(there.timeline().stretches().get(0).from()).isEqualTo(30_000_000);
            assertThat(guest.after(new Command.GoTo(Moment.of(5))).stop())
                    .isEqualTo("the run is not known before moment 30000000");
            Snapshot beginning = guest.after(new Command.ReverseStep(1_000));
            assertThat(beginning.instructions()).isEqualTo(30_000_000);
            assertThat(guest.session().snapshot().breakpoints()).hasSize(1);
        }
    }

    @Test
    void a_short_run_opens_from_its_start_so_that_its_past_is_there() throws LoadProblem {
        Plan plan = Guest.plan(COUNT);
        Moment at = Moment.of(5_000);
        try (Guest guest = Guest.of(plan, new Resume(InputLog.EMPTY, at, checkpoint(plan, 4_000), List.of()))) {
            Sight straight = Sight.straight(plan, InputLog.EMPTY, at);
            assertThat(Sight.of(guest.opened()).differences(straight)).isEmpty();
            assertThat(guest.after(new Command.GoTo(Moment.of(5))).instructions())
                    .isEqualTo(5);
        }
    }

    @Test
    void a_checkpoint_behind_the_moment_is_refused() throws LoadProblem {
        Checkpoint late = checkpoint(Guest.plan(COUNT), 50);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Resume(InputLog.EMPTY, Moment.of(40), late, List.of()))
                .withMessage("the checkpoint at 50 lies behind 40");
    }
}

package worldswitch.sessions.timetravel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import worldswitch.emulator.event.MachineObserver;
import worldswitch.emulator.machine.MachineConfiguration;
import worldswitch.sessions.control.Guest;
import worldswitch.sessions.run.command.Command;
import worldswitch.sessions.run.command.Sought;
import worldswitch.sessions.run.input.InputLog;
import worldswitch.sessions.run.plan.Goal;
import worldswitch.sessions.run.plan.Plan;
import worldswitch.sessions.snapshot.Moment;
import worldswitch.sessions.snapshot.RunState;
import worldswitch.sessions.snapshot.Snapshot;

class LongTravelTest {
    private static final String SPIN = "_start: add x1, x1, #1\nb _start";
    /** Two processors: the first starts the second; both count and wait, and fall asleep. */
    private static final String TWO = """
                movz x0, #0xc400, lsl #16
                movk x0, #3
                mov x1, #1
                adr x2, second
                smc #0
                mov x5, #2500
            1:  sub x5, x5, #1
                cbnz x5, 1b
                wfi
                b .
            second:
                mov x5, #1200
                adr x6, data
            2:  ldr x7, [x6]
                add x7, x7, x5
                str x7, [x6]
                sub x5, x5, #1
                cbnz x5, 2b
                wfi
                b .
                .balign 8
            data: .quad 0
            """;

    @Test
    void a_long_search_tells_how_far_it_is_and_a_pause_puts_the_machine_back() {
        try (Guest guest = Guest.of(SPIN)) {
            Snapshot before = guest.after(new Command.RunToInstruction(60_000_000));
            guest.session().post(new Command.ReverseTo(new Sought.Event(Goal.INTERRUPT)));
            Snapshot under = guest.await(snapshot -> snapshot.state() == RunState.RUNNING);
            guest.session().pause();
            Snapshot after = guest.await(snapshot -> snapshot.state() == RunState.STOPPED);

            assertThat(under.stop()).matches("back to the last interrupt: searching from [\\d,]+ to [\\d,]+");
            assertThat(under.moment()).isEqualTo(before.moment());
            assertThat(after.stop()).isEqualTo("paused; the machine stands where it stood");
            assertThat(Sight.of(after).differences(Sight.of(before))).isEmpty();
        }
    }

    @Test
    void a_run_of_several_processors_looks_the_same_from_before_and_from_behind() {
        Plan one = Guest.plan(TWO);
        MachineConfiguration machine = new MachineConfiguration(1 << 20, 2, false, false, Set.of());
        Plan plan = new Plan(one.description(), machine, one.program(), null, List.of());
        try (Guest guest = Guest.of(plan, MachineObserver.NONE)) {
            Snapshot asleep = guest.after(new Command.Run());
            assertThat(asleep.stop()).startsWith("every processor waits");
            for (long at : new long[] {9_000, 4_096, 4_095, 4_097, 8_192, 3, 10_500}) {
                check(plan, guest.after(new Command.GoTo(Moment.of(at))));
                check(plan, guest.after(new Command.ReverseStep(2)));
                check(plan, guest.after(new Command.Step(5)));
            }
            Snapshot again = guest.after(new Command.GoTo(asleep.moment()));
            assertThat(Sight.of(again).differences(Sight.of(asleep))).isEmpty();
            assertThat(again.end()).isEqualTo(asleep.moment());
            Snapshot awake = guest.after(new Command.ReverseStep(1));
            assertThat(awake.moment()).isEqualTo(Moment.of(asleep.instructions()));
            check(plan, awake);
            assertThat(Sight.of(guest.after(new Command.Step(1))).differences(Sight.of(asleep)))
                    .isEmpty();
        }
    }

    private static void check(Plan plan, Snapshot there) {
        Sight straight = Sight.straight(plan, InputLog.EMPTY, there.moment());
        assertThat(Sight.of(there).differences(straight))
                .as("%s", there.moment())
                .isEmpty();
    }
}

package worldswitch.sessions.timetravel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import worldswitch.emulator.event.MachineObserver;
import worldswitch.emulator.machine.load.LoadProblem;
import worldswitch.emulator.sysreg.catalogue.Catalogue;
import worldswitch.sessions.breakpoint.Breakpoint;
import worldswitch.sessions.breakpoint.BreakpointState;
import worldswitch.sessions.breakpoint.Trigger;
import worldswitch.sessions.control.Guest;
import worldswitch.sessions.library.BundledSession;
import worldswitch.sessions.run.command.Command;
import worldswitch.sessions.run.command.Sought;
import worldswitch.sessions.run.plan.Goal;
import worldswitch.sessions.run.plan.Plan;
import worldswitch.sessions.snapshot.Moment;
import worldswitch.sessions.snapshot.RunState;
import worldswitch.sessions.snapshot.Snapshot;
import worldswitch.sessions.timeline.Exit;
import worldswitch.sessions.timeline.Timeline;

class TravelTest {
    private static final Command.Run RUN = new Command.Run();
    private static final Command.Step ONE = new Command.Step(1);
    private static final Command.ReverseStep BACK_ONE = new Command.ReverseStep(1);
    private static final Command.Back BACK = new Command.Back();
    private static final Command.Forward FORWARD = new Command.Forward();
    /** EL1 under EL2: an abort that EL1 skips, a hypercall, two system registers written, in a loop. */
    static final String LEVELS = """
                adr x0, el2_vectors
                msr vbar_el2, x0
                adr x0, el1_vectors
                msr vbar_el1, x0
                movz x0, #0x8000, lsl #16
                msr hcr_el2, x0
                adr x0, kernel
                msr elr_el2, x0
                mov x0, #0x3c5
                msr spsr_el2, x0
                eret
            kernel:
                mov x3, #0
                mov x4, #0
            loop:
                add x4, x4, #1
                msr tpidr_el1, x4
            load:
                ldr x1, [x3]
                hvc #5
                b loop
                .balign 2048
            el1_vectors:
                .org el1_vectors + 0x200
            abort:
                mrs x9, elr_el1
                add x9, x9, #4
                msr elr_el1, x9
                eret
                .balign 2048
            el2_vectors:
                .org el2_vectors + 0x400
            call:
                add x20, x20, #1
                eret
            """;

    private static Guest levels(long instructions) {
        Guest guest = Guest.of(LEVELS);
        guest.after(new Command.RunToInstruction(instructions));
        return guest;
    }

    @Test
    void steps_back_are_steps_taken_back_one_by_one() {
        try (Guest guest = levels(30)) {
            List<Sight> forward = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                forward.add(Sight.of(guest.after(ONE)));
            }
            for (int i = 38; i >= 0; i--) {
                Snapshot back = guest.after(BACK_ONE);
                assertThat(back.stop()).isEqualTo("one step back");
                assertThat(Sight.of(back).differences(forward.get(i))).isEmpty();
            }
            assertThat(Sight.of(guest.after(new Command.Step(39))).differences(forward.get(39)))
                    .isEmpty();
            assertThat(Sight.of(guest.after(new Command.ReverseStep(39))).differences(forward.get(0)))
                    .isEmpty();
        }
    }

    /** A store whose error waits behind a mask, and the way there and back over each side of the SError. */
    @Test
    void an_serror_comes_again_where_it_came() {
        String source = """
                    adr x0, vectors
                    msr vbar_el2, x0
                    mov x0, #0x20
                    msr hcr_el2, x0
                    mov x1, #0x0b000000
                    isb
                    str x1, [x1]
                    mov x2, #1
                    msr daifclr, #4
                    mov x2, #2
                    b .
                    .balign 2048
                vectors:
                    .org vectors + 0x380
                    mrs x3, esr_el2
                    mrs x4, elr_el2
                    eret
                """;
        try (Guest guest = Guest.of(source)) {
            List<Sight> forward = new ArrayList<>();
            for (int i = 0; i < 14; i++) {
                forward.add(Sight.of(guest.after(ONE)));
            }
            assertThat(guest.session().snapshot().cpu().general(3)).isEqualTo(0xbe00_0011L);
            for (int i = 12; i >= 0; i--) {
                assertThat(Sight.of(guest.after(BACK_ONE)).differences(forward.get(i)))
                        .as("step %d", i)
                        .isEmpty();
            }
            assertThat(Sight.of(guest.after(new Command.Step(13))).differences(forward.get(13)))
                    .isEmpty();
        }
    }

    @Test
    void a_step_back_goes_no_further_than_the_beginning() {
        try (Guest guest = levels(5)) {
            Snapshot start = guest.after(new Command.ReverseStep(100));
            assertThat(start.moment()).isEqualTo(Moment.START);
            assertThat(start.stop()).isEqualTo("the beginning of the run");
            assertThat(guest.after(BACK_ONE).stop()).startsWith("the beginning of the run: there is nothing");
        }
    }

    @Test
    void each_goal_is_found_backward_where_a_step_reaches_it() {
        try (Guest guest = levels(200)) {
            Snapshot exception = guest.after(new Command.ReverseTo(new Sought.Event(Goal.EXCEPTION)));
            assertThat(exception.stop()).matches("before (HVC #5|data abort), from EL1 to EL[12]");
            Snapshot write =
                    guest.after(new Command.ReverseTo(new Sought.RegisterWrite(0, Catalogue.index("TPIDR_EL1"), 0)));
            assertThat(write.stop()).startsWith("before MSR TPIDR_EL1: 0x");
            long old = write.cpu().direct("TPIDR_EL1");
            assertThat(guest.after(ONE).cpu().direct("TPIDR_EL1")).isEqualTo(old + 1);
            Snapshot none = guest.after(new Command.ReverseTo(new Sought.Event(Goal.INTERRUPT)));
            assertThat(none.stop()).isEqualTo("no interrupt before this moment");
            assertThat(none.instructions()).isEqualTo(write.instructions() + 1);
        }
    }

    @Test
    void a_change_of_bits_passes_over_writes_that_leave_them() {
        try (Guest guest = levels(400)) {
            int tpidr = Catalogue.index("TPIDR_EL1");
            Snapshot change = guest.after(new Command.ReverseTo(new Sought.RegisterWrite(0, tpidr, 0x10)));
            long before = change.cpu().direct(tpidr);

            assertThat(before & 0x10).isNotEqualTo(before + 1 & 0x10);
            assertThat(guest.after(ONE).cpu().direct(tpidr)).isEqualTo(before + 1);
        }
    }

    @Test
    void a_fault_is_found_before_the_instruction_and_a_call_too() {
        try (Guest guest = levels(200)) {
            long load = guest.at("load");
            for (int i = 0; i < 4; i++) {
                Snapshot before = guest.after(new Command.ReverseTo(new Sought.Event(Goal.EXCEPTION)));
                boolean fault = before.stop().contains("data abort");
                assertThat(before.cpu().pc()).isEqualTo(fault ? load : load + 4);
                assertThat("before " + guest.after(ONE).stop()).isEqualTo(before.stop());
                guest.after(BACK_ONE);
            }
        }
    }

    @Test
    void breakpoints_are_met_backward_with_their_conditions_and_keep_their_hits() {
        try (Guest guest = Guest.of(LEVELS)) {
            Trigger loop = new Trigger.Address(guest.at("loop"), null, null);
            guest.after(new Command.SetBreakpoints(
                    List.of(new Breakpoint(1, loop, "x4 == 7", 0, true), new Breakpoint(2, loop, "x4 < 10", 3, true))));
            List<Long> forward = new ArrayList<>();
            List<String> stops = new ArrayList<>();
            while (forward.size() < 7) {
                Snapshot hit = guest.after(RUN);
                forward.add(hit.instructions());
                stops.add(hit.stop());
            }
            List<Long> hits = hits(guest);
            guest.after(new Command.RunToInstruction(400));
            for (int i = forward.size() - 1; i >= 0; i--) {
                Snapshot back = guest.after(new Command.ReverseContinue());
                assertThat(back.instructions()).isEqualTo(forward.get(i));
                assertThat(back.stop()).startsWith("before breakpoint ");
            }
            assertThat(guest.after(new Command.ReverseContinue()).stop())
                    .isEqualTo("no breakpoint hit before this moment");
            for (int i = 1; i < forward.size(); i++) {
                assertThat(guest.after(RUN).stop()).isEqualTo(stops.get(i));
            }
            assertThat(hits(guest)).isEqualTo(hits);
        }
    }

    private static List<Long> hits(Guest guest) {
        return guest.session().snapshot().breakpoints().stream()
                .map(BreakpointState::hits)
                .toList();
    }

    @Test
    void one_goes_back_and_forward_through_the_places_where_one_stood() {
        try (Guest guest = Guest.of(LEVELS)) {
            assertThat(guest.session().snapshot().canGoBack()).isFalse();
            guest.after(new Command.RunToInstruction(50));
            guest.after(ONE);
            guest.after(ONE);
            guest.after(new Command.RunToInstruction(100));

            assertThat(guest.after(BACK).instructions()).isEqualTo(52);
            assertThat(guest.after(BACK).instructions()).isEqualTo(50);
            Snapshot start = guest.after(BACK);
            assertThat(start.moment()).isEqualTo(Moment.START);
            assertThat(start.canGoBack()).isFalse();
            assertThat(guest.after(BACK).stop()).isEqualTo("no place to go back to");
            guest.after(FORWARD);
            guest.after(FORWARD);
            assertThat(guest.after(FORWARD).instructions()).isEqualTo(100);
            assertThat(guest.session().snapshot().canGoForward()).isFalse();
        }
    }

    @Test
    void the_future_is_known_as_far_as_it_was_run() {
        try (Guest guest = levels(300)) {
            Snapshot late = guest.session().snapshot();
            Snapshot early = guest.after(new Command.GoTo(Moment.of(40)));

            assertThat(early.timeline().end()).isEqualTo(40);
            assertThat(early.furthest()).isEqualTo(late.moment());
            assertThat(Sight.rows(early.known())).isEqualTo(Sight.rows(late.timeline()));
            assertThat(Sight.rows(early.timeline()))
                    .hasSizeLessThan(Sight.rows(late.timeline()).size());
        }
    }

    @Test
    void one_comes_back_from_the_end_of_the_machine_and_to_it_again() {
        try (Guest guest = Guest.of("mov x1, #1\nmov x1, #2\n" + Guest.OFF)) {
            Snapshot off = guest.after(RUN);
            assertThat(off.state()).isEqualTo(RunState.ENDED);
            Snapshot early = guest.after(new Command.GoTo(Moment.of(1)));
            assertThat(early.state()).isEqualTo(RunState.STOPPED);
            assertThat(early.end()).isEqualTo(off.moment());
            assertThat(early.cpu().general(1)).isEqualTo(1);
            Snapshot again = guest.after(new Command.GoTo(off.moment()));
            assertThat(again.state()).isEqualTo(RunState.ENDED);
            assertThat(Sight.of(again).differences(Sight.of(off))).isEmpty();
        }
    }

    @Test
    void nothing_stops_a_travel_through_what_is_known_but_beyond_breakpoints_do() {
        try (Guest guest = levels(100)) {
            guest.after(new Command.GoTo(Moment.of(10)));
            guest.after(new Command.SetBreakpoints(
                    List.of(new Breakpoint(1, new Trigger.Address(guest.at("loop"), null, null), "", 0, true))));
            assertThat(guest.after(new Command.GoTo(Moment.of(99))).instructions())
                    .isEqualTo(99);
            assertThat(guest.after(new Command.GoTo(Moment.of(5_000))).stop()).startsWith("breakpoint 1: at ");
        }
    }

    @Test
    void the_console_tells_a_travelled_stretch_once() {
        String source = "movz x20, #0x0900, lsl #16\nmov w0, #65\n1: str w0, [x20]\nadd w0, w0, #1\nb 1b";
        StringBuilder heard = new StringBuilder();
        worldswitch.emulator.event.MachineObserver listener = new worldswitch.emulator.event.MachineObserver() {
            @Override
            public void console(int value) {
                heard.append((char) value);
            }
        };
        try (Guest guest = Guest.of(Guest.plan(source), listener)) {
            guest.after(new Command.RunToInstruction(20));
            assertThat(guest.after(new Command.GoTo(Moment.of(6))).console()).isEqualTo("AB");
            Snapshot late = guest.after(new Command.RunToInstruction(30));
            assertThat(heard).hasToString(late.console());
        }
    }

    @Test
    void from_the_moment_before_an_exit_or_a_write_a_step_does_it() throws LoadProblem {
        Plan plan = BundledSession.find("nested-vgic").orElseThrow().plan("prior-check");
        try (Guest guest = Guest.of(plan, MachineObserver.NONE)) {
            guest.await(snapshot -> snapshot.stop().startsWith("guest exit 0"));
            Timeline known = guest.after(new Command.RunToInstruction(20_000)).timeline();
            assertThat(known.exits().size()).isGreaterThan(5);
            for (Exit exit : known.exits().held().toList()) {
                Snapshot before = guest.after(new Command.GoTo(Moment.before(exit)));
                assertThat(before.timeline().exits().size()).as(exit.toString()).isEqualTo(exit.number());
                assertThat(guest.after(ONE).timeline().exits().size())
                        .as(exit.toString())
                        .isEqualTo(exit.number() + 1);
            }
            for (long number = 0; number < 20; number++) {
                long at = known.writes().get(number).at();
                Snapshot before = guest.after(new Command.GoTo(Moment.of(at)));
                assertThat(before.timeline().writes().size()).isEqualTo(number);
                assertThat(guest.after(ONE).timeline().writes().size()).isEqualTo(number + 1);
            }
        }
    }
}

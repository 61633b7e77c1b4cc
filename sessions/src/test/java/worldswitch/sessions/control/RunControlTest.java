package worldswitch.sessions.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import worldswitch.emulator.event.MachineObserver;
import worldswitch.sessions.breakpoint.Breakpoint;
import worldswitch.sessions.breakpoint.Trigger;
import worldswitch.sessions.library.BundledSession;
import worldswitch.sessions.run.command.Command;
import worldswitch.sessions.run.plan.Goal;
import worldswitch.sessions.run.plan.Plan;
import worldswitch.sessions.snapshot.RunState;
import worldswitch.sessions.snapshot.Snapshot;

public class RunControlTest {
    private static final Command.Run RUN = new Command.Run();
    private static final Command.Restart RESTART = new Command.Restart();
    private static final String SPIN = "_start: add x1, x1, #1\nb _start";
    /** Sends back what it gets on the console, each byte plus one, asleep in between. */
    public static final String ECHO = """
            movz x20, #0x0900, lsl #16      // PL011
            mov w0, #0x10
            str w0, [x20, #0x38]            // IMSC: receive
            movz x21, #0x0800, lsl #16      // distributor
            mov w0, #0x13
            str w0, [x21]                   // GICD_CTLR
            mov w0, #2
            str w0, [x21, #0x104]           // GICD_ISENABLER1: INTID 33
            str w0, [x21, #0x84]            // GICD_IGROUPR1
            movz x22, #0x080a, lsl #16      // redistributor
            str wzr, [x22, #0x14]           // GICR_WAKER
            mov x0, #1
            msr icc_igrpen1_el1, x0
            mov x0, #0xff
            msr icc_pmr_el1, x0
            mov x0, #1 << 4
            msr hcr_el2, x0                 // IMO
        sleep:
            wfi
        read:
            ldr w1, [x20, #0x18]
            tbnz w1, #4, sleep
            ldr w0, [x20]
            add w0, w0, #1
            str w0, [x20]
            add x2, x2, #1
            b read
        """;

    private static Guest atReset(String name, String variant) {
        Plan plan = BundledSession.find(name).orElseThrow().plan(variant);
        Plan atReset = new Plan(plan.description(), plan.configuration(), plan.program(), null, plan.places());
        return Guest.of(atReset, MachineObserver.NONE);
    }

    @Test
    void a_session_opens_at_its_first_guest_exit() {
        Plan plan = BundledSession.find("first-exit").orElseThrow().plan("");
        try (Guest guest = Guest.of(plan, MachineObserver.NONE)) {
            Snapshot opened = guest.session().snapshot().stop().startsWith("guest exit")
                    ? guest.session().snapshot()
                    : guest.await(snapshot -> snapshot.stop().startsWith("guest exit"));

            assertThat(opened.stop()).isEqualTo("guest exit 0: HVC #0");
            assertThat(opened.cpu().el()).isEqualTo(2);
        }
    }

    @Test
    void each_goal_is_reached_and_told_in_words() {
        try (Guest guest = atReset("hcr-exit-path", "vhe-entry-no-ras")) {
            assertThat(stop(guest, Goal.REGISTER_WRITE)).startsWith("MSR ").contains(" becomes 0x");
            assertThat(stop(guest, Goal.GUEST_ENTRY)).isEqualTo("guest entry: guest VMID 1 at EL1");
            assertThat(stop(guest, Goal.EXCEPTION)).endsWith(", from EL1 to EL2");
            assertThat(stop(guest, Goal.GUEST_EXIT)).startsWith("guest exit 1: ");
            assertThat(stop(guest, Goal.INTERRUPT)).startsWith("IRQ, from EL");
        }
    }

    @Test
    void the_next_hazard_is_an_access_that_goes_by_a_field_not_synchronised() {
        try (Guest guest = atReset("hcr-exit-path", "e2h-toggle")) {
            assertThat(stop(guest, Goal.HAZARD))
                    .startsWith("hazard: ")
                    .endsWith(" goes by a field that is not synchronised");
        }
    }

    private static String stop(Guest guest, Goal goal) {
        return guest.after(new Command.RunTo(goal)).stop();
    }

    @Test
    void a_pause_stops_a_guest_that_spins_and_snapshots_come_while_it_runs() {
        try (Guest guest = Guest.of(SPIN)) {
            guest.session().post(RUN);
            Snapshot running = guest.await(snapshot -> snapshot.state() == RunState.RUNNING);
            Snapshot later = guest.await(snapshot -> snapshot.state() == RunState.RUNNING);
            guest.session().pause();
            Snapshot paused = guest.await(snapshot -> snapshot.state() == RunState.STOPPED);

            assertThat(running.stop()).isEqualTo("running");
            assertThat(later.instructions()).isGreaterThan(running.instructions());
            assertThat(paused.instructions()).isGreaterThanOrEqualTo(later.instructions());
            assertThat(paused.stop()).isEqualTo("paused");
            assertThat(guest.after(new Command.Step(1)).instructions()).isEqualTo(paused.instructions() + 1);
        }
    }

    @Test
    void a_pause_ends_what_was_posted_before_it_and_nothing_that_is_posted_after() {
        try (Guest guest = Guest.of(SPIN)) {
            guest.session().post(RUN);
            guest.session().post(RUN);
            guest.session().pause();
            assertThat(guest.await(snapshot -> snapshot.state() == RunState.STOPPED)
                            .stop())
                    .isEqualTo("paused");
            assertThat(guest.await(snapshot -> snapshot.state() == RunState.STOPPED)
                            .stop())
                    .isEqualTo("paused");
            guest.session().pause();
            Snapshot stepped = guest.after(new Command.Step(10_000));
            assertThat(stepped.stop()).isEqualTo("10000 instructions");
        }
    }

    @Test
    void a_snapshot_does_not_change_when_the_machine_goes_on() {
        try (Guest guest = Guest.of(
                "adr x3, data\n1: ldr x1, [x3]\nadd x1, x1, #1\nstr x1, [x3]\nb 1b\n.balign 8\ndata: .quad 0")) {
            Snapshot first = guest.after(new Command.Step(5));
            long x1 = first.cpu().general(1);
            byte[] memory = first.memory().read(guest.at("data"), 8);
            guest.after(new Command.Step(4_000));

            assertThat(first.cpu().general(1)).isEqualTo(x1);
            assertThat(first.memory().read(guest.at("data"), 8)).isEqualTo(memory);
            assertThat(guest.session().snapshot().memory().read(guest.at("data"), 8))
                    .isNotEqualTo(memory);
        }
    }

    @Test
    void commands_posted_while_the_machine_runs_are_served() {
        try (Guest guest = Guest.of(SPIN)) {
            guest.session().post(RUN);
            guest.await(snapshot -> snapshot.state() == RunState.RUNNING);
            guest.session()
                    .post(new Command.SetBreakpoints(List.of(
                            new Breakpoint(1, new Trigger.Address(guest.at("_start"), null, null), "", 0, true))));
            Snapshot hit = guest.await(snapshot -> snapshot.state() == RunState.STOPPED);

            assertThat(hit.stop()).isEqualTo("breakpoint 1: at 0x40000000");
        }
    }

    @Test
    void a_restart_ends_a_run() {
        try (Guest guest = Guest.of(SPIN)) {
            guest.session().post(RUN);
            guest.await(snapshot -> snapshot.state() == RunState.RUNNING);
            guest.session().post(RESTART);
            assertThat(guest.await(snapshot -> snapshot.stop().equals("at reset"))
                            .instructions())
                    .isZero();
        }
    }

    @Test
    void an_instruction_count_in_the_past_is_reached_by_running_again() {
        try (Guest guest = atReset("hcr-exit-path", "vhe")) {
            Snapshot late = guest.after(new Command.RunToInstruction(60_000));
            Snapshot early = guest.after(new Command.RunToInstruction(20_000));
            Snapshot again = guest.after(new Command.RunToInstruction(60_000));

            assertThat(early.instructions()).isEqualTo(20_000);
            assertThat(early.stop()).isEqualTo("instruction 20000");
            assertThat(again.cpu().pc()).isEqualTo(late.cpu().pc());
            assertThat(again.memory().hash()).isEqualTo(late.memory().hash());
            assertThat(again.timeline().exits().held().toList())
                    .isEqualTo(late.timeline().exits().held().toList());
        }
    }

    @Test
    void typing_wakes_a_guest_that_waits_for_the_console_and_it_goes_on() {
        try (Guest guest = Guest.of(ECHO)) {
            Snapshot asleep = guest.after(RUN);
            assertThat(asleep.stop()).isEqualTo("every processor waits for an interrupt, and none is due");
            assertThat(asleep.state()).isEqualTo(RunState.STOPPED);
            assertThat(guest.after(new Command.Type("HAL")).console()).isEqualTo("IBM");
        }
    }

    @Test
    void going_back_types_again_what_was_typed_before() {
        try (Guest guest = Guest.of(ECHO)) {
            guest.after(RUN);
            guest.after(new Command.Type("HA"));
            Snapshot late = guest.after(new Command.Type("L"));
            Snapshot back = guest.after(new Command.RunToInstruction(late.instructions() - 8));
            assertThat(back.console()).isEqualTo("IB");
            assertThat(guest.after(new Command.RunToInstruction(late.instructions()))
                            .console())
                    .isEqualTo("IBM");
            assertThat(guest.after(RESTART).console()).isEmpty();
            assertThat(guest.after(RUN).console()).isEmpty();
        }
    }

    @Test
    void a_power_off_ends_the_machine_and_a_restart_begins_anew() {
        try (Guest guest = Guest.of("mov x5, #5" + Guest.OFF)) {
            Snapshot off = guest.after(RUN);
            assertThat(off.state()).isEqualTo(RunState.ENDED);
            assertThat(off.stop()).isEqualTo("the guest switched the machine off");
            assertThat(guest.after(RUN).state()).isEqualTo(RunState.ENDED);
            assertThat(guest.after(RESTART).state()).isEqualTo(RunState.STOPPED);
            assertThat(guest.after(new Command.Step(1)).cpu().general(5)).isEqualTo(5);
        }
    }

    @Test
    void a_failure_of_the_emulator_is_told_in_words_and_a_restart_helps() {
        MachineObserver faulty = new MachineObserver() {
            @Override
            public void console(int value) {
                throw new IllegalStateException("a bug");
            }
        };
        String source = "movz x1, #0x0900, lsl #16\nmov w0, #65\nstr w0, [x1]" + Guest.OFF;
        try (Guest guest = Guest.of(Guest.plan(source), faulty)) {
            Snapshot failed = guest.after(RUN);
            assertThat(failed.state()).isEqualTo(RunState.ENDED);
            assertThat(failed.stop()).startsWith("the emulator failed: java.lang.IllegalStateException: a bug at ");
            guest.after(RESTART);
            assertThat(guest.after(RUN).stop()).isEqualTo("the guest switched the machine off");
        }
    }

    @Test
    void closing_a_session_ends_its_thread_even_while_the_guest_spins() throws Exception {
        Guest guest = Guest.of(SPIN);
        guest.session().post(RUN);
        guest.await(snapshot -> snapshot.state() == RunState.RUNNING);
        guest.close();
        guest.session().join(60_000);

        assertThat(guest.session().snapshot().state()).isEqualTo(RunState.STOPPED);
    }
}

package worldswitch.sessions.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import worldswitch.emulator.event.MachineObserver;
import worldswitch.emulator.sysreg.catalogue.Catalogue;
import worldswitch.sessions.breakpoint.Breakpoint;
import worldswitch.sessions.breakpoint.BreakpointState;
import worldswitch.sessions.breakpoint.Trigger;
import worldswitch.sessions.library.BundledSession;
import worldswitch.sessions.run.command.Command;
import worldswitch.sessions.run.plan.Plan;
import worldswitch.sessions.snapshot.RunState;
import worldswitch.sessions.snapshot.Snapshot;

class BreakpointsTest {
    private static final Command.Run RUN = new Command.Run();
    private static final String LOOP = "mov x1, #0\nloop: add x1, x1, #1\nsecond: nop\nb loop\n";
    private static final String TOUCH = """
                adr x3, data
                ldr x1, [x3, #8]
                mov x1, #0x55
                strb w1, [x3, #11]
                ldp x4, x5, [x3]
            end:
                b .
                .balign 16
            data: .quad 1, 2
            """;

    private static void set(Guest guest, Breakpoint... breakpoints) {
        guest.after(new Command.SetBreakpoints(List.of(breakpoints)));
    }

    private static Breakpoint at(int id, long address, String condition, long ignore, boolean enabled) {
        return new Breakpoint(id, new Trigger.Address(address, null, null), condition, ignore, enabled);
    }

    private static Breakpoint on(int id, Trigger trigger) {
        return new Breakpoint(id, trigger, "", 0, true);
    }

    private static List<Long> hits(Guest guest) {
        return guest.session().snapshot().breakpoints().stream()
                .map(BreakpointState::hits)
                .toList();
    }

    @Test
    void a_breakpoint_is_met_each_time_and_not_again_by_going_on_from_it() {
        try (Guest guest = Guest.of(LOOP)) {
            set(guest, at(1, guest.at("loop"), "", 0, true));
            for (int round = 0; round < 3; round++) {
                Snapshot hit = guest.after(RUN);
                assertThat(hit.cpu().pc()).isEqualTo(guest.at("loop"));
                assertThat(hit.cpu().general(1)).isEqualTo(round);
            }
            assertThat(hits(guest)).containsExactly(3L);
        }
    }

    @Test
    void a_breakpoint_that_was_stepped_onto_is_not_hit_by_going_on() {
        try (Guest guest = Guest.of(LOOP)) {
            set(guest, at(1, guest.at("loop"), "", 0, true));
            guest.after(new Command.Step(1));
            assertThat(guest.session().snapshot().cpu().pc()).isEqualTo(guest.at("loop"));
            assertThat(guest.after(RUN).cpu().general(1)).isEqualTo(1);
            guest.after(new Command.RunToAddress(guest.at("loop")));
            assertThat(guest.session().snapshot().cpu().general(1)).isEqualTo(2);
        }
    }

    @Test
    void conditions_ignore_counts_and_switches_decide_whether_a_hit_stops() {
        try (Guest guest = Guest.of(LOOP)) {
            long loop = guest.at("loop");
            set(
                    guest,
                    at(1, loop, "x1 == 7", 0, true),
                    at(2, loop, "", 4, true),
                    at(3, loop, "", 0, false),
                    at(4, loop, "x1 ==", 0, true));
            assertThat(guest.after(RUN).stop()).isEqualTo("breakpoint 2: at 0x40000004");
            assertThat(hits(guest)).containsExactly(0L, 5L, 0L, 0L);
            assertThat(guest.session().snapshot().breakpoints().get(3).problem())
                    .startsWith("column 6: expected");
            set(guest, at(1, loop, "x1 == 7", 0, true), at(2, loop, "", 6, true));
            assertThat(hits(guest)).containsExactly(0L, 5L);
            assertThat(guest.after(RUN).cpu().general(1)).isEqualTo(6);
            assertThat(guest.after(RUN).stop()).isEqualTo("breakpoint 1: at 0x40000004; breakpoint 2: at 0x40000004");
        }
    }

    @Test
    void a_breakpoint_keeps_to_its_exception_level() {
        try (Guest guest = Guest.of(SteppingTest.LEVELS)) {
            long vector = guest.at("from_guest");
            set(guest, on(1, new Trigger.Address(vector, 1, null)), on(2, new Trigger.Address(vector, 2, null)));
            assertThat(guest.after(RUN).stop()).startsWith("breakpoint 2: ");
        }
    }

    @Test
    void a_breakpoint_keeps_to_the_guest_of_its_VMID() {
        Plan plan = BundledSession.find("first-exit").orElseThrow().plan("");
        String stage2 = "0x80053558";
        assertThat(plan.description().sources().values()).anyMatch(source -> source.contains(stage2));
        try (Guest guest = Guest.of(
                new Plan(plan.description(), plan.configuration(), plan.program(), null, List.of()),
                MachineObserver.NONE)) {
            long kernel = guest.at("kernel");
            long exit = guest.at("guest_exit");
            set(
                    guest,
                    on(1, new Trigger.Address(kernel, null, 3)),
                    on(2, new Trigger.Address(kernel, null, 0)),
                    on(3, new Trigger.Address(exit, null, 0)));
            assertThat(guest.after(RUN).stop()).startsWith("breakpoint 2: ");
            assertThat(guest.after(RUN).state()).isEqualTo(RunState.ENDED);
        }
    }

    @Test
    void a_watchpoint_tells_who_reads_and_writes() {
        try (Guest guest = Guest.of(TOUCH)) {
            long data = guest.at("data");
            set(guest, on(1, new Trigger.Watch(data + 8, 4, true, true)));
            assertThat(guest.after(RUN).stop()).isEqualTo("breakpoint 1: read of 0x2 from 0x" + hex(data + 8));
            assertThat(guest.after(RUN).stop()).isEqualTo("breakpoint 1: write of 0x55 to 0x" + hex(data + 11));
            assertThat(guest.after(RUN).stop()).startsWith("breakpoint 1: read of 0x55000002 from 0x" + hex(data + 8));
            assertThat(guest.session().snapshot().cpu().pc()).isEqualTo(guest.at("end"));
        }
    }

    @Test
    void a_watchpoint_of_writes_lets_reads_pass() {
        try (Guest guest = Guest.of(TOUCH)) {
            set(guest, on(1, new Trigger.Watch(guest.at("data"), 16, false, true)));
            assertThat(guest.after(RUN).stop()).startsWith("breakpoint 1: write of 0x55");
        }
    }

    @Test
    void accesses_to_a_system_register_stop_by_their_direction() {
        int register = Catalogue.index("TPIDR_EL2");
        try (Guest guest = Guest.of("mov x1, #3\nmsr tpidr_el2, x1\nmrs x2, tpidr_el2\nmsr tpidr_el2, x2\nb .")) {
            set(guest, on(1, new Trigger.RegisterAccess(register, true, false)));
            assertThat(guest.after(RUN).stop()).isEqualTo("breakpoint 1: MRS TPIDR_EL2");
            assertThat(guest.session().snapshot().instructions()).isEqualTo(3);
            set(guest, on(1, new Trigger.RegisterAccess(register, false, true)));
            assertThat(guest.after(RUN).stop()).isEqualTo("breakpoint 1: MSR TPIDR_EL2");
        }
    }

    @Test
    void changes_of_exception_level_stop_before_the_first_instruction_there() {
        try (Guest guest = Guest.of(SteppingTest.LEVELS)) {
            set(guest, on(1, new Trigger.LevelChange(0)), on(2, new Trigger.LevelChange(2)));
            assertThat(guest.after(RUN).stop()).isEqualTo("breakpoint 2: EL1 to EL2");
            assertThat(guest.session().snapshot().cpu().pc()).isEqualTo(guest.at("from_guest"));
            assertThat(guest.after(RUN).stop()).isEqualTo("breakpoint 1: EL1 to EL0");
            assertThat(guest.session().snapshot().cpu().pc()).isEqualTo(guest.at("task"));
        }
    }

    @Test
    void guest_exits_stop_by_class_and_hazards_stop_too() {
        Plan plan = BundledSession.find("hcr-exit-path").orElseThrow().plan("e2h-toggle");
        Plan atReset = new Plan(plan.description(), plan.configuration(), plan.program(), null, List.of());
        try (Guest guest = Guest.of(atReset, MachineObserver.NONE)) {
            set(guest, on(1, new Trigger.GuestExit(0x18)));
            assertThat(guest.after(RUN).stop()).matches("breakpoint 1: guest exit \\d+: trapped MSR .*");
            set(guest, on(1, new Trigger.GuestExit(null)));
            assertThat(guest.after(RUN).stop()).startsWith("breakpoint 1: guest exit ");
            set(guest, on(2, new Trigger.Hazard()));
            assertThat(guest.after(RUN).stop()).startsWith("breakpoint 2: hazard: ");
        }
    }

    private static String hex(long value) {
        return Long.toHexString(value);
    }
}

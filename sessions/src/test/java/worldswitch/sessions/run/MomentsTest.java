package worldswitch.sessions.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import worldswitch.emulator.event.MachineObserver;
import worldswitch.emulator.machine.MachineConfiguration;
import worldswitch.emulator.machine.load.LoadProblem;
import worldswitch.sessions.control.Guest;
import worldswitch.sessions.run.advance.Advance;
import worldswitch.sessions.run.command.Command;
import worldswitch.sessions.run.plan.Plan;
import worldswitch.sessions.snapshot.Moment;

class MomentsTest {
    /** Vectors of EL2 that return from an interrupt at once, and skip an instruction that faults. */
    private static final String VECTORS = """
                .balign 2048
            vectors:
                .org vectors + 0x200
            fault:
                mrs x9, elr_el2
                add x9, x9, #4
                msr elr_el2, x9
                eret
                .org vectors + 0x280
            interrupt:
                mrs x9, icc_iar1_el1
                msr cnthp_ctl_el2, xzr
                msr icc_eoir1_el1, x9
                eret
                .org vectors + 0x800
            """;

    private static final String SETUP = """
                adr x0, vectors
                msr vbar_el2, x0
            """;
    /** The hypervisor's timer interrupts, INTID 26, once CNTHP_CTL_EL2 lets it. */
    private static final String TIMER = SETUP + """
                movz x21, #0x0800, lsl #16
                mov w0, #0x13
                str w0, [x21]
                movz x22, #0x080a, lsl #16
                str wzr, [x22, #0x14]
                movz x22, #0x080b, lsl #16
                movz w0, #0x400, lsl #16
                str w0, [x22, #0x80]
                str w0, [x22, #0x100]
                mov x0, #1
                msr icc_igrpen1_el1, x0
                mov x0, #0xff
                msr icc_pmr_el1, x0
                mov x0, #1 << 4
                msr hcr_el2, x0
                isb
            """;

    private static MachineRun run(String source, int cpus) {
        Plan plan = Guest.plan(source);
        MachineConfiguration machine = new MachineConfiguration(1 << 20, cpus, false, false, java.util.Set.of());
        try {
            return new MachineRun(
                    new Plan(plan.description(), machine, plan.program(), null, List.of()), MachineObserver.NONE);
        } catch (LoadProblem e) {
            throw new AssertionError(e);
        }
    }

    /** A machine that stands somewhere. */
    private record Stand(Moment moment, long pc, long hash) {
        static Stand of(MachineRun run) {
            return new Stand(run.moment(), run.cpu().pc(), run.machine().stateHash());
        }
    }

    /** Where a person stands who makes so many steps from the start. */
    private static List<Stand> steps(MachineRun run, int count) {
        List<Stand> stands = new ArrayList<>();
        stands.add(Stand.of(run));
        for (int i = 0; i < count; i++) {
            step(run);
            stands.add(Stand.of(run));
        }
        return stands;
    }

    private static Halt step(MachineRun run) {
        Advance step = Advance.of(new Command.Step(1), run);
        return step.slice(run, step.until());
    }

    /** Every stand of a walk is reached again by a machine that runs there, from each stand before it. */
    private static void assertThatEachIsOneMoment(String source, int cpus, List<Stand> stands) {
        MachineRun straight = run(source, cpus);
        for (int i = 0; i < stands.size(); i++) {
            Stand stand = stands.get(i);
            if (i > 0) {
                assertThat(stand.moment()).isGreaterThan(stands.get(i - 1).moment());
            }
            straight.machine().run(stand.moment().instructions(), stand.moment().events());
            assertThat(Stand.of(straight)).isEqualTo(stand);
            MachineRun fresh = run(source, cpus);
            fresh.machine().run(stand.moment().instructions(), stand.moment().events());
            assertThat(Stand.of(fresh)).isEqualTo(stand);
        }
    }

    private static List<String> moments(List<Stand> stands) {
        return stands.stream().map(stand -> stand.moment().toString()).toList();
    }

    @Test
    void an_instruction_that_makes_a_call_retires_and_its_exception_is_no_event() {
        String source = SETUP + "svc #1\nhvc #2\nb .\n" + VECTORS;
        List<Stand> stands = steps(run(source, 1), 12);

        assertThat(moments(stands)).containsExactly("0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12");
        assertThatEachIsOneMoment(source, 1, stands);
    }

    @Test
    void an_exception_instead_of_an_instruction_is_an_event_and_two_in_a_row_are_two() {
        String source =
                SETUP + "mov x3, #0xc000000\nldr x1, [x3]\n.inst 0\nadr x0, nowhere\nmsr vbar_el2, x0\nldr x1, [x3]\n"
                        + "b .\n" + VECTORS + "\nnowhere: .space 2048\n";
        List<Stand> stands = steps(run(source, 1), 20);

        assertThat(moments(stands))
                .startsWith("0", "1", "2", "3", "3+1", "4", "5", "6", "7", "7+1", "8", "9", "10", "11", "12", "13")
                .endsWith("13+1", "13+2", "13+3", "13+4", "13+5");
        assertThatEachIsOneMoment(source, 1, stands);
    }

    @Test
    void a_loop_of_aborts_ends_at_a_moment_of_its_own() {
        String source =
                "mov x0, #0xc000000\nmsr vbar_el2, x0\nldr x1, [xzr, #0]".replace("[xzr, #0]", "[x0]") + "\nb .";
        MachineRun run = run(source, 1);
        assertThat(run.run(100).text()).contains("again and again");
        Moment end = run.moment();

        assertThat(end.instructions()).isEqualTo(2);
        assertThat(end.events()).isGreaterThan(20_000);
        MachineRun again = run(source, 1);
        again.machine().run(end.instructions(), end.events());
        assertThat(Stand.of(again)).isEqualTo(Stand.of(run));
    }

    @Test
    void an_interrupt_between_two_instructions_is_an_event() {
        String source = TIMER + "mov x0, #2\nmsr cnthp_tval_el2, x0\nmov x0, #1\nmsr cnthp_ctl_el2, x0\nisb\n"
                + "msr daifclr, #2\n1: add x1, x1, #1\nb 1b\n" + VECTORS;
        List<Stand> stands = steps(run(source, 1), 80);

        assertThat(stands.stream().map(stand -> stand.moment().events())).containsOnlyOnce(1);
        assertThatEachIsOneMoment(source, 1, stands);
    }

    @Test
    void a_wait_is_an_event_and_the_interrupt_that_ends_it_is_the_next() {
        String source = TIMER + "mov x0, #500\nmsr cnthp_tval_el2, x0\nmov x0, #1\nmsr cnthp_ctl_el2, x0\nisb\n"
                + "msr daifclr, #2\nwfi\nadd x1, x1, #1\nwfi\nb .\n" + VECTORS;
        MachineRun run = run(source, 1);
        List<Stand> stands = steps(run, 20);
        while (!step(run).asleep()) {
            stands.add(Stand.of(run));
        }
        Stand asleep = Stand.of(run);
        long last = stands.get(stands.size() - 1).moment().instructions();

        assertThat(stands.stream().map(stand -> stand.moment().events())).containsSubsequence(0, 2, 0);
        assertThat(asleep.moment()).isEqualTo(new Moment(last, 1));
        assertThat(step(run).asleep()).isTrue();
        assertThat(Stand.of(run)).isEqualTo(asleep);
        stands.add(asleep);
        assertThatEachIsOneMoment(source, 1, stands);
    }

    @Test
    void a_masked_interrupt_that_ends_a_wait_lets_the_next_instruction_retire() {
        String source = TIMER + "mov x0, #500\nmsr cnthp_tval_el2, x0\nmov x0, #1\nmsr cnthp_ctl_el2, x0\nisb\n"
                + "wfi\nbehind: add x1, x1, #1\nb .\n" + VECTORS;
        MachineRun run = run(source, 1);
        long behind = symbol(source, "behind");
        run.runToAddress(behind, 1000);
        Stand met = Stand.of(run);

        assertThat(met.moment().events()).isEqualTo(1);
        MachineRun waits = run(source, 1);
        waits.run(met.moment().instructions());
        assertThat(waits.cpu().pc()).isEqualTo(behind);
        assertThat(waits.moment()).isEqualTo(Moment.of(met.moment().instructions()));
        assertThatEachIsOneMoment(source, 1, List.of(Stand.of(waits), met));
    }

    @Test
    void moments_of_several_processors_are_those_of_the_machine() {
        String source = TIMER + """
                    movz x0, #0x8400, lsl #16
                    movk x0, #3
                    movk x0, #0xc400, lsl #16
                    mov x1, #1
                    adr x2, second
                    mov x3, #7
                    smc #0
                    mov x0, #6000
                    msr cnthp_tval_el2, x0
                    mov x0, #1
                    msr cnthp_ctl_el2, x0
                    isb
                    msr daifclr, #2
                    wfi
                    add x1, x1, #1
                    wfi
                    b .
                second:
                    mov x5, #900
                1:  sub x5, x5, #1
                    cbnz x5, 1b
                    wfi
                    b .
                """ + VECTORS;
        MachineRun run = run(source, 2);
        List<Stand> stands = new ArrayList<>();
        while (!step(run).asleep()) {
            if (run.moment().instructions() % 97 == 0
                    || run.moment().events() > 0
                    || run.cpu().id() == 0) {
                stands.add(Stand.of(run));
            }
        }
        stands.add(Stand.of(run));

        assertThat(run.moment().events()).isEqualTo(2);
        assertThatEachIsOneMoment(source, 2, stands);
    }

    private static long symbol(String source, String name) {
        return Guest.plan(source).description().symbols().entrySet().stream()
                .filter(entry -> entry.getValue().equals(name))
                .findFirst()
                .orElseThrow()
                .getKey();
    }
}

package worldswitch.sessions.compare.pair;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import worldswitch.sessions.compare.search.Progress;
import worldswitch.sessions.control.Guest;
import worldswitch.sessions.library.BundledSession;
import worldswitch.sessions.run.input.Input;
import worldswitch.sessions.run.input.InputLog;
import worldswitch.sessions.run.plan.Plan;
import worldswitch.sessions.snapshot.Moment;

class PairRunTest {
    /** Waits for a byte on the console and keeps it in x5. */
    private static final String READER =
            "mov x20, #0x09000000\n1: ldr w4, [x20, #0x18]\ntbnz w4, #4, 1b\nldrb w5, [x20]\n" + Guest.OFF;

    private static PairResult pair(Plan first, InputLog inputs, Plan second, InputLog others) throws Exception {
        return new PairRun(new Subject("one", first, inputs), new Subject("other", second, others), 1_000_000)
                .run(Progress.NONE);
    }

    private static PairResult pair(String first, String second) throws Exception {
        return pair(Guest.plan(first + Guest.OFF), InputLog.EMPTY, Guest.plan(second + Guest.OFF), InputLog.EMPTY);
    }

    private static InputLog typed(long at, String text) {
        return new InputLog(List.of(new Input(Moment.of(at), text.getBytes(StandardCharsets.UTF_8))));
    }

    private static Plan session(String variant) {
        return BundledSession.find("hcr-exit-path").orElseThrow().plan(variant);
    }

    @Test
    void different_code_at_the_same_place_is_named_as_such() throws Exception {
        PairResult result =
                pair("mov x1, #1\nmov x2, #2\nmsr tpidr_el2, x2", "mov x1, #1\nmov x2, #3\nmsr tpidr_el2, x2");

        assertThat(PairText.of(result)).isEqualTo("""
                A: one, B: other
                  code and data in 1 pages from 0x40000000: its own A, its own B
                first difference at instruction 1, EL2
                  different code at the same place:
                    A: 0x40000004  mov x2, #0x2
                    B: 0x40000004  mov x2, #0x3
                  x2: 0x2 A, 0x3 B
                every guest exit is alike
                first different system register write: number 1
                    A: TPIDR_EL2 = 0x2 at EL2
                    B: TPIDR_EL2 = 0x3 at EL2
                A: 6 instructions, the guest switched the machine off
                B: 6 instructions, the guest switched the machine off
                """);
    }

    @Test
    void a_run_beside_itself_shows_no_difference() throws Exception {
        PairResult result = pair(session("vhe"), InputLog.EMPTY, session("vhe"), InputLog.EMPTY);

        assertThat(result.differs()).isFalse();
        assertThat(result.configuration()).isEmpty();
        assertThat(PairText.of(result)).contains("no difference between the runs");
        assertThat(PairJson.of(result).get("first_difference").isJsonNull()).isTrue();
    }

    @Test
    void the_same_program_in_two_modes_parts_where_its_hazard_is() throws Exception {
        Plan plan = session("tge-tlbi");
        PairResult result = pair(plan, InputLog.EMPTY, plan.with(true), InputLog.EMPTY);

        assertThat(result.configuration())
                .extracting(difference -> difference.text("A", "B"))
                .containsExactly("synchronisation: immediate A, deferred B");
        assertThat(Objects.requireNonNull(result.parting()).first().code()).isEqualTo("ldr x21, [x19]");
        assertThat(PairText.of(result)).contains("the same instruction does different things:");
    }

    @Test
    void variants_whose_code_lies_elsewhere_still_make_the_same_exits() throws Exception {
        PairResult result = pair(session("nvhe"), InputLog.EMPTY, session("nvhe-isb"), InputLog.EMPTY);

        assertThat(result.parting()).isNotNull();
        assertThat(result.exit()).isNull();
        assertThat(result.write()).isNull();
    }

    @Test
    void the_first_other_exit_is_found_beyond_the_first_other_instruction() throws Exception {
        Plan first = BundledSession.find("first-exit").orElseThrow().plan("");
        PairResult result = pair(first, InputLog.EMPTY, session("nvhe"), InputLog.EMPTY);

        assertThat(Objects.requireNonNull(result.exit()).first()).startsWith("guest VMID 0, HVC #0");
        assertThat(result.exit().second()).startsWith("guest VMID 1, trapped MSR MAIR_EL1");
    }

    @Test
    void an_input_that_differs_parts_two_runs_where_it_is_read() throws Exception {
        Plan plan = Guest.plan(READER);
        PairResult result = pair(plan, typed(100, "a"), plan, typed(100, "b"));

        assertThat(Objects.requireNonNull(result.parting()).differences())
                .extracting(difference -> difference.text("A", "B"))
                .contains("devices: one state A, another B");
        assertThat(pair(plan, typed(100, "a"), plan, typed(100, "a")).differs()).isFalse();
        assertThat(pair(plan, typed(100, "a"), plan, typed(200, "a")).differs()).isTrue();
    }

    @Test
    void machines_of_another_shape_are_told_and_their_programs_are_still_compared() throws Exception {
        Plan plan = Guest.plan("mov x1, #1" + Guest.OFF);
        Plan two = new Plan(
                plan.description(),
                new worldswitch.emulator.machine.MachineConfiguration(
                        64L << 20, 2, false, false, java.util.Set.of("-FEAT_RAS")),
                plan.program(),
                null,
                List.of());
        PairResult result = pair(plan, InputLog.EMPTY, two, InputLog.EMPTY);

        assertThat(result.configuration())
                .extracting(difference -> difference.text("A", "B"))
                .containsExactly(
                        "RAM: 131072 KiB A, 65536 KiB B",
                        "processors: 1 A, 2 B",
                        "features: as by default A, -FEAT_RAS B");
        assertThat(result.parting()).isNull();
        assertThat(PairText.of(result)).contains("cannot be compared step by step");
    }
}

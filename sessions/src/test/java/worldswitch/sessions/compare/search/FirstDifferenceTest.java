package worldswitch.sessions.compare.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import worldswitch.emulator.machine.load.LoadProblem;
import worldswitch.sessions.compare.rerun.Rerun;
import worldswitch.sessions.compare.state.Comparison;
import worldswitch.sessions.control.Guest;
import worldswitch.sessions.run.input.InputLog;

/** Two machines that are alike but for one word of RAM, at SECRET. */
class FirstDifferenceTest {
    private static final long SECRET = 0x4100_0000L;
    /** Fifty thousand turns of a loop ahead of what matters. */
    private static final String LONG_AGO = "mov x9, #50000\n1: sub x9, x9, #1\ncbnz x9, 1b\nmov x19, #0x41000000\n";

    private static final long AHEAD = 2 + 2 * 50_000L;

    private static Rerun machine(String source, long secret) {
        try {
            Rerun rerun = new Rerun(Guest.plan(source), InputLog.EMPTY);
            rerun.machine().memory().write(SECRET, 8, secret);
            return rerun;
        } catch (LoadProblem e) {
            throw new AssertionError(e);
        }
    }

    private static FirstDifference search(Rerun first, Rerun second) {
        return new FirstDifference(first, second, Comparison.beyondStart(first.machine(), second.machine()));
    }

    private static Optional<Divergence> find(String source, long until) {
        Rerun first = machine(source, 1);
        Rerun second = machine(source, 2);
        return search(first, second).find(until, Progress.NONE);
    }

    private static Divergence first(String source) {
        return find(LONG_AGO + source + Guest.OFF, Long.MAX_VALUE).orElseThrow();
    }

    @Test
    void a_load_of_another_value_is_found_to_the_instruction() {
        Divergence found = first("nop\nldr x3, [x19]\nnop");

        assertThat(found.at().instructions()).isEqualTo(AHEAD + 1);
        assertThat(found.difference().text("here", "there")).isEqualTo("x3: 0x1 here, 0x2 there");
        assertThat(found.differences()).hasSize(1);
    }

    @Test
    void a_difference_that_vanishes_again_is_found_if_anything_saw_it() {
        Divergence found =
                first("ldr x3, [x19]\nmsr tpidr_el1, x3\nmov x3, #0\nmsr tpidr_el1, x3\n" + "nop\n".repeat(5000));

        assertThat(found.at().instructions()).isEqualTo(AHEAD);
        assertThat(found.difference().name()).isEqualTo("x3");
    }

    @Test
    void a_difference_in_a_register_that_nothing_used_before_it_was_overwritten_counts_as_none() {
        assertThat(find(
                        LONG_AGO + "ldr x3, [x19]\nmov x3, #0\nisb\n" + "nop\n".repeat(500) + Guest.OFF,
                        Long.MAX_VALUE))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "b 2f           | nop           | PC: 0x40000020 here, 0x40000018 there",
                "str x9, [x19]  | str x19, [x19]| memory 0x41000000: 0x0 here, 0x41000000 there",
                "strb w5, [x20] | strb w6, [x20]| console: 'A' here, '\\x07' there",
                "hvc #1         | wfi           | PC: 0x200 here, 0x40000018 there",
                "msr daifset, #1| msr daifclr, #1| PSTATE: 0x3c9 here, 0x389 there (PSTATE.F 1, 0)",
                "mov sp, x5     | mov sp, x6    | SP_EL2: 0x41 here, 0x7 there"
            })
    void an_instruction_with_another_effect_is_found_with_that_effect(String one, String other, String difference) {
        String before = "mov w5, #0x41\nmov w6, #7\nmov x19, #0x41000000\nmov x20, #0x09000000\nnop\n";
        String after = "\nnop\nnop\n2: nop\nnop\n" + Guest.OFF;
        Rerun first = machine(before + one + after, 0);
        Rerun second = machine(before + other + after, 0);
        Divergence found =
                search(first, second).find(Long.MAX_VALUE, Progress.NONE).orElseThrow();

        assertThat(found.at().instructions()).isEqualTo(5);
        assertThat(found.differences())
                .extracting(it -> it.text("here", "there"))
                .contains(difference);
    }

    @Test
    void a_machine_that_falls_asleep_for_good_differs_from_one_that_goes_on() {
        Rerun first = machine("nop\nwfi\nnop\nnop" + Guest.OFF, 0);
        Rerun second = machine("nop\nnop\nnop\nnop" + Guest.OFF, 0);
        Divergence found =
                search(first, second).find(Long.MAX_VALUE, Progress.NONE).orElseThrow();

        assertThat(found.at().instructions()).isEqualTo(2);
        assertThat(found.firstDid()).isEqualTo("waits for an interrupt");
        assertThat(found.secondDid()).isEqualTo("goes on at 0x4000000c at EL2");
    }

    @Test
    void machines_that_run_alike_end_alike() {
        Rerun first = machine(LONG_AGO + Guest.OFF, 1);
        Rerun second = machine(LONG_AGO + Guest.OFF, 2);
        FirstDifference search = search(first, second);

        assertThat(search.find(Long.MAX_VALUE, Progress.NONE)).isEmpty();
        assertThat(search.end()).isEqualTo("the guest switched the machine off");
        assertThat(search.count()).isEqualTo(AHEAD + 3);
    }

    @Test
    void a_search_that_ends_at_a_count_has_not_looked_further() {
        String source = LONG_AGO + "ldr x3, [x19]" + Guest.OFF;

        assertThat(find(source, AHEAD)).isEmpty();
        assertThat(find(source, AHEAD + 1)).isPresent();
    }
}

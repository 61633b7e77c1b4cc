package worldswitch.sessions.headless;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import worldswitch.emulator.event.MachineObserver;
import worldswitch.emulator.machine.load.LoadProblem;
import worldswitch.sessions.check.Checks;
import worldswitch.sessions.library.BundledSession;
import worldswitch.sessions.library.Expectation;
import worldswitch.sessions.report.Outcome;

/** What one variant of nested-vgic must show, the variant that does it the other way does not. */
class NestedVgicTest {
    private final BundledSession session = BundledSession.find("nested-vgic").orElseThrow();

    @Test
    void whatIsToldLateIsNotToldEarly() throws LoadProblem {
        assertThat(unmet("early", "late"))
                .containsExactly(
                        "L1 is told at the very exit, and takes no time of L2's",
                        "ICH_ELRSR_EL2: list registers 0 and 2");
        assertThat(unmet("late", "early"))
                .containsExactly(
                        "L1 is told only after eight exits that were L0's alone, L2's call of L1, and L1's return",
                        "ICH_ELRSR_EL2: list register 3 has become free as well");
    }

    @Test
    void whatIsAskedOfTheMergedValueLosesInterrupts() throws LoadProblem {
        assertThat(unmet("prior-check", "merged-check"))
                .containsExactly(
                        "of three interrupts L2 ends three",
                        "each is active once and deactivated by L2's end",
                        "L1's own list register is empty at the end",
                        "L1's list register 0, its shadow and the interrupt, stage by stage");
    }

    @Test
    void withoutAnEndThatFindsNoListRegisterNothingIsCounted() throws LoadProblem {
        assertThat(unmet("eoicount", "early"))
                .contains("ICH_HCR_EL2.EOIcount reaches L1", "ICH_MISR_EL2: LRENP")
                .doesNotContain("L1 is told at the very exit");
    }

    /** What is not met of a variant's expectations when another variant runs. */
    private List<String> unmet(String expected, String run) throws LoadProblem {
        Outcome own = new HeadlessRun(session.plan(run), MachineObserver.NONE).toEnd(BundledRuns.LIMIT);
        return Checks.judge(session.expectations(expected), new BundledRuns(session, run, own)).stream()
                .filter(result -> !result.met())
                .map(Expectation.Result::name)
                .toList();
    }
}

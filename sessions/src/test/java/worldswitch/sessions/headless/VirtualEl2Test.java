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

/** What vel2-sysregs expects of one variant is not met by another, and what is wrong is named. */
class VirtualEl2Test {
    private final BundledSession session = BundledSession.find("vel2-sysregs").orElseThrow();

    @Test
    void registersThatAreTranslatedAreNotCopied() throws LoadProblem {
        Expectation.Result result = judge("homes", "e2h1", "e2h0");

        assertThat(result.met()).isFalse();
        assertThat(result.detail())
                .startsWith("WRONG: ")
                .contains("SCTLR_EL1, the home of SCTLR_EL2, is 0x30d00981 when loaded, must be 0x30c50831")
                .contains("CNTKCTL_EL1, the home of CNTHCTL_EL2, is 0xc54 when loaded, must be 0x57")
                .contains("SPSR_EL2 is 0x600003c9 when put back, must be 0x600003c5");
        assertThat(result.table())
                .filteredOn(row -> row.get(7).equals("WRONG"))
                .extracting(row -> row.get(0))
                .containsExactly("SPSR_EL2", "SCTLR_EL2", "CPTR_EL2", "TCR_EL2", "CNTHCTL_EL2");
    }

    @Test
    void anIdentityThatAGuestHypervisorProgrammedIsNotTheHardwares() throws LoadProblem {
        Expectation.Result result = judge("view", "midr-view", "midr-wrong");

        assertThat(result.met()).isFalse();
        assertThat(result.detail())
                .contains("L1 at virtual EL2 reads MIDR_EL1 0x560f5710, must be 0xf5750, the hardware's");
    }

    @Test
    void aViewThatIsRightIsNotTheWrongOneThatIsExpected() throws LoadProblem {
        assertThat(judge("view", "midr-wrong", "midr-view").met()).isFalse();
    }

    @Test
    void accessesThatTrapAreNoMemoryAccesses() throws LoadProblem {
        Expectation.Result result = judge("vncr", "nv2", "e2h0");

        assertThat(result.met()).isFalse();
        assertThat(result.detail()).startsWith("WRONG: memory accesses at {}");
    }

    private Expectation.Result judge(String kind, String expecting, String variant) throws LoadProblem {
        Expectation expectation = session.expectations(expecting).stream()
                .filter(one -> one.kind().equals(kind))
                .findFirst()
                .orElseThrow();
        Outcome own = new HeadlessRun(session.plan(variant), MachineObserver.NONE).toEnd(BundledRuns.LIMIT);
        return Checks.judge(List.of(expectation), new BundledRuns(session, variant, own))
                .get(0);
    }
}

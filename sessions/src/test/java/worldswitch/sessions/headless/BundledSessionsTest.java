package worldswitch.sessions.headless;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import worldswitch.emulator.event.MachineObserver;
import worldswitch.sessions.check.Checks;
import worldswitch.sessions.library.BundledSession;
import worldswitch.sessions.library.Expectation;
import worldswitch.sessions.library.Library;
import worldswitch.sessions.library.SessionFile;
import worldswitch.sessions.report.Outcome;

class BundledSessionsTest {
    @TestFactory
    Stream<DynamicTest> every_variant_of_every_session_meets_its_expectations() {
        return Library.names().stream()
                .map(name -> BundledSession.find(name).orElseThrow())
                .flatMap(session -> session.variants().stream().map(variant -> test(session, variant)));
    }

    private static DynamicTest test(BundledSession session, SessionFile.Variant variant) {
        return DynamicTest.dynamicTest(session.name() + " " + variant.name(), () -> {
            Outcome own = new HeadlessRun(session.plan(variant.name()), MachineObserver.NONE).toEnd(BundledRuns.LIMIT);
            List<Expectation.Result> results =
                    Checks.judge(variant.expectations(), new BundledRuns(session, variant.name(), own));

            assertThat(own.stop().kind()).isEqualTo("power-off");
            assertThat(results)
                    .isNotEmpty()
                    .allSatisfy(result -> assertThat(result.met())
                            .as(result.name() + ": " + result.detail())
                            .isTrue());
        });
    }

    @Test
    void every_expectation_is_of_a_kind_that_can_be_judged() {
        assertThat(Library.names())
                .map(name -> BundledSession.find(name).orElseThrow())
                .flatMap(BundledSession::variants)
                .flatMap(SessionFile.Variant::expectations)
                .isNotEmpty()
                .allMatch(expectation -> Checks.knows(expectation.kind()));
    }

    @Test
    void a_run_told_twice_is_the_same_run() throws Exception {
        BundledSession session = BundledSession.find("hcr-exit-path").orElseThrow();
        Outcome first = new HeadlessRun(session.plan("vhe"), MachineObserver.NONE).toEnd(BundledRuns.LIMIT);
        Outcome second = new HeadlessRun(session.plan("vhe"), MachineObserver.NONE).toEnd(BundledRuns.LIMIT);

        assertThat(second.instructions()).isEqualTo(first.instructions());
        assertThat(second.console()).isEqualTo(first.console());
        assertThat(second.timeline().exits().held())
                .containsExactlyElementsOf(first.timeline().exits().held().toList());
    }
}

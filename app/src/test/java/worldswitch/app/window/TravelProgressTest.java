package worldswitch.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.EventQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.swing.JButton;
import javax.swing.JProgressBar;
import org.junit.jupiter.api.Test;
import worldswitch.sessions.control.MachineSession;
import worldswitch.sessions.control.Session;
import worldswitch.sessions.library.BundledSession;
import worldswitch.sessions.snapshot.RunState;
import worldswitch.sessions.snapshot.Snapshot;
import worldswitch.views.focus.Focus;
import worldswitch.views.pane.Scene;

class TravelProgressTest {
    private final AtomicInteger cancelled = new AtomicInteger();

    @Test
    void it_appears_after_a_while_with_the_amount_and_goes_with_what_was_under_way() throws Exception {
        try (Session session = new MachineSession(
                BundledSession.find("first-exit").orElseThrow().plan(""))) {
            Snapshot standing = session.snapshot();
            TravelProgress progress = new TravelProgress(cancelled::incrementAndGet);
            EventQueue.invokeAndWait(() -> {
                progress.show(scene(session, standing.with(1, RunState.RUNNING, "back", 37)));
                assertThat(progress.isVisible()).isFalse();
            });
            while (!isVisible(progress)) {
                Thread.sleep(20);
            }
            EventQueue.invokeAndWait(() -> {
                progress.show(scene(session, standing.with(2, RunState.RUNNING, "back", 61)));
                assertThat(part(progress, JProgressBar.class).getValue()).isEqualTo(61);
                part(progress, JButton.class).doClick();
                assertThat(cancelled).hasValue(1);
                progress.show(scene(session, standing));
                assertThat(progress.isVisible()).isFalse();
            });
        }
    }

    @Test
    void a_run_without_a_measure_has_no_bar() throws Exception {
        try (Session session = new MachineSession(
                BundledSession.find("first-exit").orElseThrow().plan(""))) {
            Snapshot running = session.snapshot().with(1, RunState.RUNNING, "running", Snapshot.NOT_KNOWN);
            TravelProgress progress = new TravelProgress(() -> {});
            EventQueue.invokeAndWait(() -> progress.show(scene(session, running)));
            Thread.sleep(700);
            assertThat(isVisible(progress)).isFalse();
        }
    }

    private static Scene scene(Session session, Snapshot snapshot) {
        return new Scene(session.description(), snapshot, snapshot, Focus.of(snapshot));
    }

    private static boolean isVisible(TravelProgress progress) throws Exception {
        boolean[] visible = new boolean[1];
        EventQueue.invokeAndWait(() -> visible[0] = progress.isVisible());
        return visible[0];
    }

    private static <T> T part(TravelProgress progress, Class<T> type) {
        return Stream.of(progress.getComponents())
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }
}

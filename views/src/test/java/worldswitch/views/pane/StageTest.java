package worldswitch.views.pane;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.EventQueue;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import worldswitch.sessions.run.command.Command;
import worldswitch.sessions.snapshot.Moment;
import worldswitch.sessions.snapshot.Snapshot;
import worldswitch.views.Display;
import worldswitch.views.focus.Focus;
import worldswitch.views.sample.SampleSession;

class StageTest {
    private final SampleSession session = new SampleSession(3);
    private final Stage stage = new Stage();
    private final List<Scene> scenes = new ArrayList<>();

    @BeforeEach
    void open() throws Exception {
        Display.require();
        EventQueue.invokeAndWait(() -> {
            stage.watch(scenes::add);
            stage.open(session);
        });
    }

    @Test
    void a_session_is_shown_where_it_stands() {
        assertThat(last().focus()).isEqualTo(Focus.of(session.snapshot()));
        assertThat(last().isPresent()).isTrue();
    }

    @Test
    void the_focus_follows_the_machine_when_it_stops_elsewhere() throws Exception {
        long before = session.snapshot().instructions();
        post(new Command.Step(5));
        assertThat(last().focus().instructions()).isEqualTo(before + 5);
        assertThat(last().previous().instructions()).isEqualTo(before);
    }

    @Test
    void the_focus_follows_a_step_across_an_exception_too_at_which_no_instruction_retires() throws Exception {
        Snapshot before = session.snapshot();
        post(new Command.GoTo(new Moment(before.instructions(), 1)));
        assertThat(last().focus()).isEqualTo(Focus.of(session.snapshot()));
        assertThat(last().focus()).isNotEqualTo(Focus.of(before));
        assertThat(last().previous()).isSameAs(before);
    }

    @Test
    void while_it_runs_the_last_stop_stays_what_changes_are_marked_against() throws Exception {
        long before = session.snapshot().instructions();
        post(new Command.Step(1));
        post(new Command.Run());
        assertThat(last().isRunning()).isTrue();
        assertThat(last().previous().instructions()).isEqualTo(before + 1);
        EventQueue.invokeAndWait(session::pause);
        settle();
        assertThat(last().isRunning()).isFalse();
    }

    @Test
    void a_moved_focus_comes_back_with_back() throws Exception {
        Focus there = Focus.code(345, 0, 2, 0x4008_0048L);
        EventQueue.invokeAndWait(() -> stage.go(there));
        assertThat(last().focus()).isEqualTo(there);
        assertThat(last().isPresent()).isFalse();
        EventQueue.invokeAndWait(stage::back);
        assertThat(last().isPresent()).isTrue();
    }

    @Test
    void of_many_snapshots_in_a_row_only_a_few_reach_the_panes() throws Exception {
        EventQueue.invokeAndWait(() -> {
            for (int i = 0; i < 1000; i++) {
                session.post(new Command.Step(1));
            }
        });
        settle();
        assertThat(scenes).hasSizeLessThan(20);
        assertThat(last().snapshot().sequence()).isEqualTo(1000);
    }

    private void post(Command command) throws Exception {
        EventQueue.invokeAndWait(() -> stage.post(command));
        settle();
    }

    /** Waits until the latest snapshot has come through. */
    private void settle() throws Exception {
        long wanted = session.snapshot().sequence();
        for (int i = 0; i < 200 && last().snapshot().sequence() < wanted; i++) {
            Thread.sleep(10);
            EventQueue.invokeAndWait(() -> {});
        }
    }

    private Scene last() {
        return scenes.get(scenes.size() - 1);
    }
}

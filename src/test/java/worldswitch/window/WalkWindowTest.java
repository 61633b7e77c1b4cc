package worldswitch.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.event.KeyEvent;
import java.util.regex.Pattern;
import org.assertj.swing.edt.GuiActionRunner;
import org.junit.jupiter.api.Test;
import worldswitch.sessions.snapshot.Moment;
import worldswitch.sessions.snapshot.Snapshot;

/** The walk through what a session wants to show, from its opening page and by keys. */
class WalkWindowTest extends WindowTest {
    private static final String AT = "at bookmark ";

    @Test
    void the_page_walks_to_places_not_reached_yet_and_says_where_in_the_walk_one_is() {
        assertThat(frame.textBox("state of bookmark 3").text()).isEqualTo("not reached yet");
        press("walk next-bookmark");
        awaitStop(AT + ".* of 3: ");
        Moment first = scene().snapshot().moment();
        frame.label("place in the walk").requireText(Pattern.compile("at \\d of 3"));
        press("go to bookmark 3");
        awaitStop(AT + "3 of 3: The second exit");
        frame.label("place in the walk").requireText("at 3 of 3");
        frame.button("go to bookmark 3").requireDisabled();
        assertThat(frame.textBox("state of bookmark 3").text()).startsWith("\u25b6 the machine stands here, at #");
        assertThat(scene().snapshot().moment()).isGreaterThan(first);
    }

    @Test
    void keys_walk_on_and_back_in_time_and_what_was_reached_stays_so() {
        key(KeyEvent.VK_PERIOD);
        awaitStop(AT);
        Snapshot one = scene().snapshot();
        key(KeyEvent.VK_PERIOD);
        await("another place", scene -> scene.snapshot().moment().compareTo(one.moment()) > 0);
        Snapshot two = scene().snapshot();
        key(KeyEvent.VK_COMMA);
        await("the place before", scene -> scene.snapshot().moment().equals(one.moment()));
        assertThat(scene().snapshot().cpu().pc()).isEqualTo(one.cpu().pc());
        assertThat(scene().snapshot().knownBookmarks()).isEqualTo(two.bookmarks());
        assertThat(scene().snapshot().furthest()).isEqualTo(two.moment());
    }

    /** The page may have to be scrolled for a button to be seen. */
    private void press(String button) {
        GuiActionRunner.execute(() -> frame.button(button).target().doClick());
    }

    private void key(int code) {
        robot.focusAndWaitForFocusGain(frame.table("system register writes").target());
        robot.pressKey(KeyEvent.VK_CONTROL);
        robot.pressAndReleaseKeys(code);
        robot.releaseKey(KeyEvent.VK_CONTROL);
        robot.waitForIdle();
    }
}

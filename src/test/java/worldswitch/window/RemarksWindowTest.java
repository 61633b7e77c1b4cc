package worldswitch.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.event.KeyEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.swing.edt.GuiActionRunner;
import org.assertj.swing.fixture.JTextComponentFixture;
import org.junit.jupiter.api.Test;
import worldswitch.sessions.archive.Workspace.SavedBookmark;
import worldswitch.sessions.run.command.Command;
import worldswitch.sessions.snapshot.Moment;

/** Notes and bookmarks of the user's own, and the copy that is kept of them without being asked. */
class RemarksWindowTest extends WindowTest {
    private void note(String text) {
        reveal("notes");
        frame.textBox("notes text").setText(text);
        await("a note", scene -> scene.remarks().notes().equals(text));
    }

    private void mark(String name) {
        frame.menuItem("menu mark").click();
        await("a bookmark", scene -> !scene.remarks().bookmarks().isEmpty());
        JTextComponentFixture field = frame.textBox("bookmark name 1").requireFocused();
        robot.waitForIdle();
        assertThat(field.target().getVisibleRect().height)
                .isEqualTo(field.target().getHeight());
        field.setText(name);
        await("its name", scene -> scene.remarks().bookmarks().get(0).name().equals(name));
    }

    @Test
    void a_moment_is_marked_named_travelled_to_deleted_and_taken_back() {
        Moment marked = scene().snapshot().moment();
        mark("the exit");
        frame.textBox("bookmark text 1").setText("look at HCR_EL2");
        assertThat(scene().remarks().bookmarks())
                .containsExactly(new SavedBookmark("the exit", marked, "look at HCR_EL2"));
        assertThat(window.frame().getTitle()).isEqualTo("hcr-exit-path (vhe)* - Worldswitch");
        GuiActionRunner.execute(() -> window.post(new Command.Step(5)));
        await("elsewhere", scene -> !scene.snapshot().moment().equals(marked));
        frame.button("run-to-instruction 1").click();
        await("the marked moment", scene -> scene.snapshot().moment().equals(marked));
        frame.button("remove 1").click();
        await("no bookmark", scene -> scene.remarks().bookmarks().isEmpty());
        frame.button("offer").click();
        await("the bookmark", scene -> scene.remarks().bookmarks().size() == 1);
        frame.textBox("bookmark name 1").requireText("the exit");
    }

    @Test
    void what_is_typed_into_notes_can_be_taken_back_there() {
        note("first");
        frame.textBox("notes text").focus();
        robot.pressKey(KeyEvent.VK_CONTROL);
        robot.pressAndReleaseKeys(KeyEvent.VK_Z);
        robot.releaseKey(KeyEvent.VK_CONTROL);
        await("no note", scene -> scene.remarks().notes().isEmpty());
    }

    @Test
    void what_is_closed_unsaved_is_offered_at_the_next_start_and_restored() {
        GuiActionRunner.execute(() -> window.post(new Command.Step(3)));
        await("three steps", scene -> scene.snapshot().stop().contains("3 instructions"));
        Moment stood = scene().snapshot().moment();
        mark("here");
        note("not to be lost");
        closeWindow();
        openWindow("first-exit", "");
        awaitMessage("Closed without saving hcr-exit-path (vhe) at ");
        frame.button("offer").click();
        await(
                "the restored session",
                scene -> scene.description().name().equals("hcr-exit-path")
                        && scene.snapshot().moment().equals(stood));
        assertThat(scene().remarks().notes()).isEqualTo("not to be lost");
        assertThat(scene().remarks().bookmarks())
                .extracting(SavedBookmark::name)
                .containsExactly("here");
        assertThat(window.frame().getTitle()).isEqualTo("hcr-exit-path (vhe)* - Worldswitch");
    }

    @Test
    void what_is_unsaved_when_another_session_opens_is_offered_and_discarded() throws IOException {
        note("of no worth");
        GuiActionRunner.execute(() -> window.openVariant("nvhe"));
        awaitMessage("Closed without saving hcr-exit-path (vhe) at ");
        frame.button("offer 2").click();
        closeWindow();
        try (var files = Files.walk(folder.resolve("autosave"))) {
            assertThat(files.filter(Files::isRegularFile).map(Path::getFileName))
                    .isEmpty();
        }
        openWindow("hcr-exit-path", "vhe");
    }

    @Test
    void nothing_is_kept_of_a_session_that_is_only_looked_at() throws IOException {
        GuiActionRunner.execute(() -> window.post(new Command.Step(3)));
        await("three steps", scene -> scene.snapshot().stop().contains("3 instructions"));
        closeWindow();
        Path autosave = folder.resolve("autosave");
        if (Files.exists(autosave)) {
            try (var files = Files.list(autosave)) {
                assertThat(files).isEmpty();
            }
        }
        openWindow("hcr-exit-path", "vhe");
    }
}

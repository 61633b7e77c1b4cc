package worldswitch.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.swing.JComponent;
import javax.swing.JTable;
import javax.swing.MenuSelectionManager;
import org.assertj.swing.edt.GuiActionRunner;
import org.assertj.swing.finder.JFileChooserFinder;
import org.assertj.swing.fixture.JFileChooserFixture;
import org.assertj.swing.timing.Condition;
import org.assertj.swing.timing.Pause;
import org.junit.jupiter.api.Test;
import worldswitch.app.command.CommandLine;
import worldswitch.sessions.breakpoint.Breakpoint;
import worldswitch.sessions.breakpoint.Trigger;
import worldswitch.sessions.run.command.Command;
import worldswitch.sessions.run.plan.Goal;
import worldswitch.sessions.snapshot.Snapshot;

/** Sessions saved to files and opened from them. */
class FilesWindowTest extends WindowTest {
    private static final Breakpoint BREAKPOINT =
            new Breakpoint(1, new Trigger.Address(0x4008_0000L, null, null), "", 0, true);

    private Path saved() {
        return folder.resolve("mine.wsession");
    }

    /** Goes to the second exit with a breakpoint, and saves. */
    private Snapshot save() {
        GuiActionRunner.execute(() -> window.post(new Command.SetBreakpoints(List.of(BREAKPOINT))));
        GuiActionRunner.execute(() -> window.post(new Command.RunTo(Goal.GUEST_EXIT)));
        awaitStop("guest exit 1\\b");
        frame.menuItem("menu save-as").click();
        choose(saved());
        awaitMessage("Saved " + saved());
        return scene().snapshot();
    }

    private void choose(Path file) {
        JFileChooserFixture chooser =
                JFileChooserFinder.findFileChooser().withTimeout(30_000).using(robot);
        chooser.fileNameTextBox().setText(file.toString());
        chooser.approve();
    }

    @Test
    void a_saved_session_opens_at_the_same_instruction_with_breakpoints_and_arrangement() {
        GuiActionRunner.execute(() -> window.reveal("memory"));
        Snapshot then = save();
        assertThat(window.frame().getTitle()).isEqualTo("mine.wsession - hcr-exit-path (vhe) - Worldswitch");
        closeWindow();
        openWindow("first-exit", "");
        reveal("general");
        assertThat(showing("memory")).isFalse();
        GuiActionRunner.execute(() -> window.open(saved()));
        await(
                "the saved session",
                scene -> scene.snapshot().moment().equals(then.moment())
                        && scene.description().name().equals("hcr-exit-path"));
        assertThat(scene().snapshot().cpu().pc()).isEqualTo(then.cpu().pc());
        assertThat(scene().snapshot().breakpoints())
                .extracting(state -> state.breakpoint())
                .containsExactly(BREAKPOINT);
        assertThat(showing("memory")).isTrue();
    }

    private boolean showing(String table) {
        return robot.finder()
                .findByName(window.frame(), table, JTable.class, false)
                .isShowing();
    }

    @Test
    void a_session_that_has_changed_since_says_so_and_saves_to_the_same_file() throws IOException {
        save();
        byte[] before = Files.readAllBytes(saved());
        GuiActionRunner.execute(() -> window.post(new Command.SetBreakpoints(List.of())));
        await("no breakpoints", scene -> scene.snapshot().breakpoints().isEmpty());
        assertThat(window.frame().getTitle()).startsWith("mine.wsession* - ");
        frame.menuItem("menu save").click();
        Pause.pause(new Condition("another file") {
            @Override
            public boolean test() {
                return !window.frame().getTitle().contains("*");
            }
        });
        assertThat(Files.readAllBytes(saved())).isNotEqualTo(before);
    }

    @Test
    void a_damaged_file_is_refused_with_its_entry_and_the_session_stays() throws IOException {
        Snapshot then = save();
        byte[] bytes = Files.readAllBytes(saved());
        bytes[60] ^= 1;
        Files.write(saved(), bytes);
        GuiActionRunner.execute(() -> window.open(saved()));
        awaitMessage("mine.wsession: entry 'session.json': is damaged");
        assertThat(scene().snapshot().sequence()).isEqualTo(then.sequence());
        frame.menuItem("menu step").click();
        await("one more", scene -> scene.snapshot().instructions() == then.instructions() + 1);
    }

    @Test
    void a_folder_that_is_not_there_cannot_be_saved_to() {
        frame.menuItem("menu save-as").click();
        choose(folder.resolve("nowhere").resolve("mine"));
        awaitMessage("mine.wsession: not saved: there is no such folder");
        assertThat(window.frame().getTitle()).isEqualTo("hcr-exit-path (vhe) - Worldswitch");
    }

    @Test
    void a_file_is_replaced_only_when_the_user_says_so() throws IOException {
        Files.writeString(saved(), "precious");
        frame.menuItem("menu save-as").click();
        choose(saved());
        awaitMessage("is there already");
        frame.button("offer 2").click();
        assertThat(Files.readString(saved())).isEqualTo("precious");
        frame.menuItem("menu save-as").click();
        choose(saved());
        awaitMessage("is there already");
        frame.button("offer").click();
        awaitMessage("Saved " + saved());
        assertThat(Files.size(saved())).isGreaterThan(1000);
    }

    @Test
    void a_missing_program_is_asked_for_and_chosen() throws IOException {
        Path source = Files.writeString(folder.resolve("loop.S"), "\t.global _start\n_start:\tb _start\n");
        Path elf = folder.resolve("loop.elf");
        run("assemble", source.toString(), "-o", elf.toString());
        Path file = folder.resolve("small.wsession");
        run("run", elf.toString(), "--max-instructions", "7", "--save", file.toString(), "--images", "digest");
        Path elsewhere = Files.createDirectories(folder.resolve("elsewhere")).resolve("moved.elf");
        Files.move(elf, elsewhere);
        GuiActionRunner.execute(() -> window.open(file));
        awaitMessage("small.wsession does not hold its program 'loop.elf' of " + Files.size(elsewhere) + " bytes");
        frame.button("offer").click();
        choose(source);
        awaitMessage("That is another file. small.wsession does not hold its program");
        frame.button("offer").click();
        choose(elsewhere);
        await(
                "the session",
                scene -> scene.snapshot().instructions() == 7
                        && scene.description().name().equals("loop.elf"));
        frame.menuItem("menu save").click();
        awaitMessage("Saved " + file);
        Files.delete(elsewhere);
        GuiActionRunner.execute(() -> window.open(file));
        awaitMessage("small.wsession does not hold its program");
        frame.button("offer 2").click();
        assertThat(scene().description().name()).isEqualTo("loop.elf");
    }

    private static void run(String... arguments) {
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        CommandLine.run(nowhere, nowhere, arguments);
    }

    @Test
    void files_opened_last_are_listed_and_one_that_is_gone_says_so() throws IOException {
        save();
        frame.menuItem("menu recent").click();
        frame.menuItem("menu recent mine.wsession").requireEnabled();
        closeMenus();
        Files.delete(saved());
        frame.menuItem("menu recent").click();
        Pause.pause(new Condition("a file that is gone") {
            @Override
            public boolean test() {
                return !frame.menuItem("menu recent mine.wsession").isEnabled();
            }
        });
        assertThat(frame.menuItem("menu recent mine.wsession").target().getText())
                .endsWith("(not there any more)");
        closeMenus();
    }

    /** Whatever menus are open; keys would race with the menu that the next click opens. */
    private void closeMenus() {
        GuiActionRunner.execute(() -> MenuSelectionManager.defaultManager().clearSelectedPath());
        robot.waitForIdle();
    }

    @Test
    void a_file_may_be_dropped_anywhere() {
        assertThat(window.frame().getRootPane().getDropTarget().isActive()).isTrue();
        assertThat(robot.finder()
                        .findAll(
                                window.frame(),
                                part -> part instanceof JComponent inside
                                        && inside != window.frame().getRootPane()
                                        && inside.getDropTarget() != null))
                .isEmpty();
    }
}

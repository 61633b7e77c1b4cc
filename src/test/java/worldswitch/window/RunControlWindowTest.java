package worldswitch.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.event.KeyEvent;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.assertj.swing.edt.GuiActionRunner;
import org.assertj.swing.timing.Condition;
import org.assertj.swing.timing.Pause;
import org.junit.jupiter.api.Test;
import worldswitch.app.command.CommandLine;
import worldswitch.sessions.snapshot.Moment;
import worldswitch.sessions.snapshot.RunState;
import worldswitch.sessions.snapshot.Snapshot;

class RunControlWindowTest extends WindowTest {
    @Test
    void a_visitor_sees_the_first_guest_exit_without_a_click() {
        assertThat(window.frame().getTitle()).isEqualTo("hcr-exit-path (vhe) - Worldswitch");
        frame.label("why it stopped").requireText(Pattern.compile("guest exit 0.*"));
        assertThat(frame.textBox("the question of the session").text()).contains("ISB");
        assertThat(frame.textBox("what to look at").text()).contains("HCR_EL2");
        assertThat(frame.textBox("source").text()).contains("vector");
        assertThat(frame.textBox("disassembly").text()).contains("hyp_panic");
        assertThat(frame.table("system register writes").rowCount()).isPositive();
    }

    @Test
    void keys_run_from_guest_exit_to_guest_exit() {
        key(KeyEvent.VK_F9);
        awaitStop("guest exit 1\\b");
        shifted(KeyEvent.VK_F9);
        await("a guest that runs", scene -> scene.snapshot().cpu().world().isGuest());
    }

    @Test
    void one_step_is_one_instruction() {
        long before = scene().snapshot().instructions();
        key(KeyEvent.VK_F7);
        await("one more instruction", scene -> scene.snapshot().instructions() == before + 1);
        assertThat(scene().previous().instructions()).isEqualTo(before);
    }

    @Test
    void a_reverse_step_leads_across_a_world_switch_and_a_step_leads_back() {
        key(KeyEvent.VK_F9);
        awaitStop("guest exit 1\\b");
        Snapshot exit = scene().snapshot();
        shifted(KeyEvent.VK_F7);
        await("the guest again", scene -> scene.snapshot().cpu().world().isGuest());
        assertThat(scene().snapshot().moment()).isLessThan(exit.moment());
        assertThat(scene().snapshot().furthest()).isEqualTo(exit.moment());
        key(KeyEvent.VK_F7);
        await("the exit again", scene -> scene.snapshot().moment().equals(exit.moment()));
        assertThat(scene().snapshot().cpu().pc()).isEqualTo(exit.cpu().pc());
    }

    @Test
    void the_last_writer_of_a_register_is_named_with_the_way_there() {
        key(KeyEvent.VK_F9);
        awaitStop("guest exit 1\\b");
        reveal("sysregs");
        robot.focusAndWaitForFocusGain(frame.table("system registers").target());
        robot.pressAndReleaseKeys(KeyEvent.VK_L);
        await("an answer", scene -> window.message().startsWith("HCR_EL2: "));
        assertThat(window.message()).contains("MSR HCR_EL2");
        frame.button("offer").click();
        await(
                "the write",
                scene -> scene.snapshot().cpu().pc() == scene().focus().address()
                        && scene.snapshot().moment().compareTo(scene.snapshot().furthest()) < 0);
        Snapshot before = scene().snapshot();
        key(KeyEvent.VK_F7);
        await("a step", scene -> scene.snapshot().instructions() == before.instructions() + 1);
        assertThat(scene().snapshot()
                        .timeline()
                        .writes()
                        .get(scene().snapshot().timeline().writes().size() - 1)
                        .register()
                        .name())
                .isEqualTo("HCR_EL2");
    }

    @Test
    void escape_breaks_off_what_is_under_way_and_is_offered_only_then() throws IOException {
        frame.menuItem("menu break-off").requireDisabled();
        Path source = Files.writeString(folder.resolve("spin.S"), "\t.global _start\n_start:\tb _start\n");
        Path elf = folder.resolve("spin.elf");
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        CommandLine.run(nowhere, nowhere, "assemble", source.toString(), "-o", elf.toString());
        GuiActionRunner.execute(() -> window.open(elf));
        await("the program", scene -> scene.description().name().equals("spin.elf"));
        reveal("verdicts");
        frame.button("run").click();
        Pause.pause(new Condition("a machine that runs") {
            @Override
            public boolean test() {
                return frame.menuItem("menu break-off").isEnabled();
            }
        });
        key(KeyEvent.VK_ESCAPE);
        awaitStop("paused");
        frame.menuItem("menu break-off").requireDisabled();
    }

    @Test
    void places_to_go_back_to_are_offered_only_where_there_are_any() {
        frame.menuItem("menu place-forward").requireDisabled();
        key(KeyEvent.VK_F9);
        awaitStop("guest exit 1\\b");
        frame.menuItem("menu place-back").requireEnabled();
        frame.menuItem("menu place-back").click();
        awaitStop("guest exit 0\\b|back at");
        frame.menuItem("menu place-forward").requireEnabled();
        frame.menuItem("menu next-bookmark").requireEnabled();
    }

    @Test
    void the_arrow_beside_a_goal_goes_back_to_just_before_it() {
        key(KeyEvent.VK_F9);
        awaitStop("guest exit 1\\b");
        Moment exit = scene().snapshot().moment();
        frame.button("previous-exit").click();
        await("a moment before", scene -> scene.snapshot().moment().compareTo(exit) < 0);
        assertThat(scene().snapshot().stop()).startsWith("before guest exit");
    }

    @Test
    void the_tool_bar_runs_to_the_next_system_register_write() {
        long writes = scene().snapshot().timeline().writes().size();
        frame.button("next-write").click();
        await("a write", scene -> scene.snapshot().timeline().writes().size() > writes);
    }

    @Test
    void a_count_that_is_typed_is_run_to_and_nonsense_is_marked_in_place() {
        frame.textBox("moment").enterText("twelve\n");
        assertThat(outline()).isEqualTo("error");
        frame.textBox("moment").deleteText().enterText("7,000\n");
        await("instruction 7000", scene -> scene.snapshot().instructions() == 7000);
        assertThat(outline()).isNull();
    }

    @Test
    void another_variant_opens_in_the_same_window() {
        frame.comboBox("variant").selectItem("nvhe");
        await("variant nvhe", scene -> scene.description().variant().equals("nvhe"));
        assertThat(window.frame().getTitle()).isEqualTo("hcr-exit-path (nvhe) - Worldswitch");
    }

    @Test
    void a_session_that_does_not_exist_is_refused_in_one_line_and_the_old_one_stays() {
        GuiActionRunner.execute(() -> window.open("no-such", ""));
        await(
                "a message",
                scene -> GuiActionRunner.execute(window::message).contains("no session and no file 'no-such'"));
        assertThat(scene().description().name()).isEqualTo("hcr-exit-path");
        assertThat(scene().snapshot().state()).isEqualTo(RunState.STOPPED);
    }

    private Object outline() {
        robot.waitForIdle();
        return frame.textBox("moment").target().getClientProperty("JComponent.outline");
    }

    private void key(int code) {
        robot.focusAndWaitForFocusGain(frame.table("system register writes").target());
        robot.pressAndReleaseKeys(code);
        robot.waitForIdle();
    }

    private void shifted(int code) {
        robot.pressKey(KeyEvent.VK_SHIFT);
        key(code);
        robot.releaseKey(KeyEvent.VK_SHIFT);
    }
}

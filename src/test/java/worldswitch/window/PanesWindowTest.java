package worldswitch.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.event.KeyEvent;
import java.util.Arrays;
import org.assertj.swing.data.TableCell;
import org.assertj.swing.edt.GuiActionRunner;
import org.junit.jupiter.api.Test;
import worldswitch.sessions.breakpoint.Trigger;
import worldswitch.sessions.run.command.Command;
import worldswitch.sessions.run.plan.Goal;
import worldswitch.sessions.snapshot.RunState;

class PanesWindowTest extends WindowTest {
    @Test
    void a_row_moves_the_focus_of_all_panes_and_back_returns() {
        long present = scene().snapshot().instructions();
        frame.table("system register writes").selectRows(0);
        await("the first write", scene -> scene.focus().instructions() < present);
        frame.button("return to the present").requireVisible();
        frame.button("back").click();
        await("the present", scene -> scene.isPresent());
    }

    @Test
    void a_hazard_is_named_with_its_field_and_both_values() {
        GuiActionRunner.execute(() -> window.openVariant("tge-tlbi"));
        await("variant", scene -> scene.description().variant().equals("tge-tlbi"));
        GuiActionRunner.execute(() -> window.post(new Command.RunTo(Goal.HAZARD)));
        awaitStop("hazard");
        assertThat(frame.textBox("the verdict in words").text())
                .contains("TLBI VMALLE1")
                .contains("HCR_EL2.TGE (1 before, 0 written)");
    }

    @Test
    void a_register_is_found_and_its_fields_are_in_words() {
        reveal("sysregs");
        frame.textBox("register search").enterText("hcr_el2");
        robot.waitForIdle();
        String[][] fields = frame.table("fields of the register").contents();
        assertThat(Arrays.stream(fields).map(row -> row[0] + " " + row[3]))
                .anyMatch(line -> line.startsWith("E2H EL2 hosts an operating system"));
    }

    @Test
    void return_goes_to_a_registers_previous_write() {
        reveal("sysregs");
        frame.textBox("register search").enterText("VBAR_EL2");
        robot.waitForIdle();
        long before = scene().focus().instructions();
        robot.focusAndWaitForFocusGain(frame.table("system registers").target());
        robot.pressAndReleaseKeys(KeyEvent.VK_ENTER);
        await("an earlier write", scene -> scene.focus().instructions() < before);
    }

    @Test
    void a_breakpoint_is_set_at_a_symbol_hit_and_listed() {
        reveal("breakpoints");
        frame.textBox("what to stop at").enterText("tlb_flush_guest\n");
        await("a breakpoint", scene -> scene.snapshot().breakpoints().size() == 1);
        assertThat(scene().snapshot().breakpoints().get(0).breakpoint().trigger())
                .isInstanceOf(Trigger.Address.class);
        frame.table("breakpoints").requireCellValue(TableCell.row(0).column(1), "instruction at tlb_flush_guest");
        frame.textBox("what to stop at").enterText("no_such_symbol\n");
        assertThat(frame.label("breakpoint problem").text()).contains("no_such_symbol");
    }

    @Test
    void the_stack_begins_where_the_machine_stands_and_says_why_it_ends() {
        reveal("stack");
        String[] innermost = frame.table("stack").contents()[0];
        assertThat(innermost[1]).isNotBlank();
        assertThat(Long.decode(innermost[2].replace("_", "")))
                .isEqualTo(scene().snapshot().cpu().pc());
        assertThat(frame.label("end of the stack").text()).matches("the outermost frame: .+|cut: .+");
    }

    @Test
    void memory_is_read_where_the_focus_asks() {
        reveal("memory");
        frame.textBox("address of memory").enterText("_start\n");
        await("data in focus", scene -> !scene.focus().isCode());
        int row = frame.table("memory").target().getSelectedRow();
        assertThat(frame.table("memory").contents()[row][1]).doesNotContain("nothing");
    }

    @Test
    void rows_of_the_known_future_stay_and_the_machine_is_put_before_them_by_a_key() {
        GuiActionRunner.execute(() -> window.post(new Command.RunTo(Goal.GUEST_EXIT)));
        awaitStop("guest exit 1\\b");
        reveal("exits");
        int exits = frame.table("guest exits").rowCount();
        robot.focusAndWaitForFocusGain(frame.table("guest exits").target());
        frame.table("guest exits").selectRows(0);
        robot.pressAndReleaseKeys(KeyEvent.VK_ENTER);
        await(
                "the guest before its first exit",
                scene -> scene.snapshot().timeline().exits().size() == 0);
        assertThat(scene().snapshot().cpu().world().isGuest()).isTrue();
        frame.table("guest exits").requireRowCount(exits);
        assertThat(frame.label("future exits").text()).startsWith("Behind the line: " + exits + " exits");
        GuiActionRunner.execute(() -> window.post(new Command.Step(1)));
        await("the exit", scene -> scene.snapshot().timeline().exits().size() == 1);
    }

    @Test
    void exits_of_a_host_at_el1_are_shown_apart_with_what_it_calls() {
        closeWindow();
        openWindow("host-hcr", "constant-without-auth");
        GuiActionRunner.execute(() -> window.post(new Command.Run()));
        await("the end", scene -> scene.snapshot().state() == RunState.ENDED);
        reveal("exits");
        robot.focusAndWaitForFocusGain(frame.comboBox("exits of").target());
        robot.pressAndReleaseKeys(KeyEvent.VK_DOWN);
        robot.waitForIdle();
        frame.comboBox("exits of").requireSelection("Host exits: calls and traps of a host at EL1");
        assertThat(Arrays.asList(frame.table("guest exits").contents()))
                .hasSize((int) scene().snapshot().timeline().hostExits().size())
                .allMatch(row -> row[2].startsWith("host, EL"))
                .anyMatch(row -> row[4].startsWith("HVC #0"));
    }

    @Test
    void every_list_register_is_shown() {
        reveal("vgic");
        frame.table("list registers").requireRowCount(16);
    }

    @Test
    void the_timeline_answers_to_its_keys() {
        GuiActionRunner.execute(() -> window.post(new Command.RunTo(Goal.GUEST_EXIT)));
        awaitStop("guest exit 1\\b");
        var lanes = robot.finder().findByName(window.frame(), "worlds and events");
        robot.click(lanes);
        for (int key : new int[] {KeyEvent.VK_W, KeyEvent.VK_D, KeyEvent.VK_A, KeyEvent.VK_S, KeyEvent.VK_F}) {
            robot.pressAndReleaseKeys(key);
        }
        for (int i = 0; i < 4; i++) {
            robot.pressAndReleaseKeys(KeyEvent.VK_DOWN);
        }
        robot.pressAndReleaseKeys(KeyEvent.VK_COMMA);
        robot.waitForIdle();
        assertThat(frame.label("timeline summary").text()).isNotBlank();
    }
}

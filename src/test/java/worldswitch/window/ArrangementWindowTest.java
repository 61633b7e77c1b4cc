package worldswitch.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.swing.JFrame;
import org.assertj.swing.edt.GuiActionRunner;
import org.junit.jupiter.api.Test;
import worldswitch.views.theme.Theme;

class ArrangementWindowTest extends WindowTest {
    @Test
    void the_arrangement_is_saved_and_restored() throws IOException {
        closeWindow();
        String saved = Files.readString(layout());
        assertThat(saved).contains("timeline").contains("verdicts");
        openWindow("hcr-exit-path", "vhe");
        assertThat(frame.table("system register writes").target().isShowing()).isTrue();
    }

    @Test
    void an_arrangement_with_a_pane_that_is_not_there_gives_way_to_the_default() throws IOException {
        closeWindow();
        Files.writeString(layout(), Files.readString(layout()).replace("\"timeline\"", "\"no-such-pane\""));
        openWindow("hcr-exit-path", "vhe");
        assertThat(robot.finder()
                        .findByName(window.frame(), "worlds and events")
                        .isShowing())
                .isTrue();
    }

    @Test
    void garbage_instead_of_an_arrangement_gives_way_to_the_default() throws IOException {
        closeWindow();
        Files.writeString(layout(), "<layout><<");
        openWindow("hcr-exit-path", "vhe");
        assertThat(frame.table("system register writes").target().isShowing()).isTrue();
    }

    @Test
    void every_theme_and_scale_can_be_chosen_while_a_session_is_shown() {
        for (Theme theme : Theme.values()) {
            GuiActionRunner.execute(theme::install);
            robot.waitForIdle();
        }
        frame.menuItem("menu zoom-in").click();
        frame.menuItem("menu zoom-reset").click();
        frame.label("why it stopped").requireVisible();
    }

    @Test
    void a_closed_window_has_nothing_that_a_change_of_look_could_reach() {
        JFrame closed = window.frame();
        assertThat(closed.getContentPane().getComponentCount()).isPositive();
        closeWindow();
        assertThat(closed.getJMenuBar()).isNull();
        assertThat(closed.getContentPane().getComponentCount()).isZero();
        openWindow("hcr-exit-path", "vhe");
    }

    @Test
    void the_keys_are_listed_on_request() {
        frame.button("keys").click();
        robot.waitForIdle();
        assertThat(frame.table("keys").rowCount()).isGreaterThan(15);
    }

    private Path layout() {
        return folder.resolve("layout.xml");
    }
}

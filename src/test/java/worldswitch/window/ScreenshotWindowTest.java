package worldswitch.window;

import static org.assertj.core.api.Assertions.assertThat;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Rectangle;
import java.io.IOException;
import javax.swing.JComponent;
import javax.swing.JTextField;
import javax.swing.text.JTextComponent;
import org.assertj.swing.edt.GuiActionRunner;
import org.assertj.swing.timing.Pause;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import worldswitch.sessions.run.command.Command;
import worldswitch.sessions.run.plan.Goal;
import worldswitch.sessions.snapshot.Moment;
import worldswitch.sessions.snapshot.RunState;
import worldswitch.views.theme.Theme;

/**
 * The window as it looks. It must not be empty, and no label or button may be cut off, in any theme and scale. With the system
 * property {@code worldswitch.images} set to a folder, the pictures for the README are written there.
 */
class ScreenshotWindowTest extends WindowTest {
    private static final int LOOKS = 20;
    private static final int LOOK_AGAIN = 250;

    @AfterEach
    void usualSize() {
        if (robot != null) {
            GuiActionRunner.execute(() -> UIScale.setZoomFactor(1));
        }
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 100", "LIGHT, 200", "DARK, 100", "DARK, 200", "HIGH_CONTRAST, 150"})
    void nothing_is_empty_or_cut_off_at_a_hazard(Theme theme, int percent) throws IOException {
        GuiActionRunner.execute(() -> window.openVariant("tge-tlbi"));
        await("the variant", scene -> scene.description().variant().equals("tge-tlbi"));
        post(new Command.RunTo(Goal.HAZARD));
        awaitStop("hazard");
        take("window", theme, percent);
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 100", "DARK, 200"})
    void nothing_is_empty_or_cut_off_behind_a_reverse_step_across_a_world_switch(Theme theme, int percent)
            throws IOException {
        for (int exit = 1; exit <= 12; exit++) {
            post(new Command.RunTo(Goal.GUEST_EXIT));
            awaitStop("guest exit " + exit + "\\b");
        }
        Moment sixth = new Moment(scene().snapshot().timeline().exits().get(6).at(), 1);
        post(new Command.GoTo(sixth));
        await("the sixth exit", scene -> scene.snapshot().moment().equals(sixth));
        post(new Command.ReverseStep(1));
        await("the guest", scene -> scene.snapshot().cpu().world().isGuest());
        take("reverse-step", theme, percent);
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 100", "DARK, 200"})
    void nothing_is_empty_or_cut_off_beside_a_twin_run(Theme theme, int percent) throws IOException {
        GuiActionRunner.execute(() -> window.openVariant("tge-tlbi"));
        await("the variant", scene -> scene.description().variant().equals("tge-tlbi"));
        GuiActionRunner.execute(() -> window.reveal("compare"));
        frame.button("twin run").click();
        await("the difference", scene -> described("comparisons").contains("part ways"));
        take("compare", theme, percent);
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 100", "DARK, 200"})
    void nothing_is_empty_or_cut_off_beside_the_life_line_of_an_interrupt(Theme theme, int percent) throws IOException {
        GuiActionRunner.execute(() -> window.open("nested-vgic", "prior-check"));
        await("the session", scene -> scene.description().name().equals("nested-vgic"));
        post(new Command.Run());
        await("the end", scene -> scene.snapshot().state() == RunState.ENDED);
        GuiActionRunner.execute(() -> window.reveal("vgic"));
        frame.tabbedPane("list registers of the hardware and of the guest hypervisor")
                .selectTab("Guest hypervisor");
        take("life-line", theme, percent);
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 100"})
    void the_opening_page_says_what_came_of_each_variant(Theme theme, int percent) throws IOException {
        await("an outcome", scene -> told("outcome of vhe").contains("guest exits"));
        GuiActionRunner.execute(() -> {
            var outcomes = frame.panel("variants and their outcomes").target();
            outcomes.scrollRectToVisible(new java.awt.Rectangle(0, 0, 1, 800));
        });
        take("opening-page", theme, percent);
    }

    /** What a paragraph says; empty while it is not there. */
    private String told(String paragraph) {
        return robot.finder().findAll(window.frame(), part -> paragraph.equals(part.getName())).stream()
                .map(part -> GuiActionRunner.execute(() -> ((JTextComponent) part).getText()))
                .findFirst()
                .orElse("");
    }

    private String described(String panel) {
        return String.valueOf(GuiActionRunner.execute(
                () -> frame.panel(panel).target().getAccessibleContext().getAccessibleDescription()));
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 100", "DARK, 200", "HIGH_CONTRAST, 150"})
    void nothing_is_empty_or_cut_off_with_notes_bookmarks_and_a_question(Theme theme, int percent) throws IOException {
        reveal("notes");
        frame.textBox("notes text").setText("HCR_EL2 is written here.\nWhich ISB makes it safe?");
        closeWindow();
        openWindow("hcr-exit-path", "vhe");
        for (int mark = 1; mark <= 2; mark++) {
            GuiActionRunner.execute(() -> frame.menuItem("menu mark").target().doClick());
            int marks = mark;
            await("a bookmark", scene -> scene.remarks().bookmarks().size() == marks);
            post(new Command.RunTo(Goal.GUEST_EXIT));
            awaitStop("guest exit " + mark + "\\b");
        }
        frame.textBox("bookmark text 2").setText("what comes after the second exit");
        awaitMessage("Closed without saving");
        GuiActionRunner.execute(() -> Picture.dress(window.frame(), theme, percent));
        robot.waitForIdle();
        JComponent last = frame.textBox("bookmark text 2").targetCastedTo(JTextField.class);
        GuiActionRunner.execute(() -> last.scrollRectToVisible(new Rectangle(last.getSize())));
        take("remarks", theme, percent);
    }

    private void post(Command command) {
        GuiActionRunner.execute(() -> window.post(command));
    }

    private void take(String name, Theme theme, int percent) throws IOException {
        GuiActionRunner.execute(() -> Picture.dress(window.frame(), theme, percent));
        Picture picture = atRest();
        assertThat(picture.colours()).isGreaterThan(60);
        assertThat(picture.cut()).isEmpty();
        picture.write(name, theme, percent);
    }

    /** Outcomes that arrive from other threads lay the panes out once more; what is cut off for good stays cut off. */
    private Picture atRest() {
        Picture picture = picture();
        for (int i = 0; i < LOOKS && !picture.cut().isEmpty(); i++) {
            Pause.pause(LOOK_AGAIN);
            picture = picture();
        }
        return picture;
    }

    private Picture picture() {
        robot.waitForIdle();
        return GuiActionRunner.execute(() -> Picture.of(window.frame()));
    }
}

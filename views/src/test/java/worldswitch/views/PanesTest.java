package worldswitch.views;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.Container;
import java.awt.EventQueue;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.swing.AbstractButton;
import javax.swing.JComboBox;
import javax.swing.JFrame;
import javax.swing.JTable;
import javax.swing.text.JTextComponent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import worldswitch.sessions.run.command.Command;
import worldswitch.sessions.run.command.Question;
import worldswitch.views.focus.Focus;
import worldswitch.views.pane.Controls;
import worldswitch.views.pane.Pane;
import worldswitch.views.pane.Remarks;
import worldswitch.views.pane.Scene;
import worldswitch.views.pane.Stage;
import worldswitch.views.sample.SampleSession;
import worldswitch.views.theme.Theme;

/** What holds for every pane. */
class PanesTest implements Controls {
    private final Stage stage = new Stage();
    private final SampleSession session = new SampleSession(12);
    private final JFrame frame = new FrameHolder().frame;
    private List<Pane> panes = List.of();

    /** Makes a frame only where there is a display. */
    private static final class FrameHolder {
        final JFrame frame;

        FrameHolder() {
            Display.require();
            frame = new JFrame();
        }
    }

    @BeforeEach
    void open() throws Exception {
        EventQueue.invokeAndWait(() -> {
            Theme.LIGHT.install();
            panes = Panes.all(this);
            panes.forEach(stage::add);
            stage.open(session);
            frame.setSize(900, 700);
            frame.setVisible(true);
        });
    }

    @AfterEach
    void close() throws Exception {
        EventQueue.invokeAndWait(frame::dispose);
    }

    @Test
    void each_has_a_name_of_its_own_and_a_purpose() {
        assertThat(panes).extracting(Pane::id).doesNotHaveDuplicates();
        assertThat(panes).extracting(Pane::title).doesNotHaveDuplicates().allMatch(title -> !title.isBlank());
        assertThat(panes).extracting(Pane::purpose).allMatch(purpose -> purpose.length() > 20);
    }

    @ParameterizedTest
    @EnumSource
    void each_shows_every_kind_of_scene_in_every_theme(Theme theme) throws Exception {
        EventQueue.invokeAndWait(theme::install);
        for (Pane pane : panes) {
            show(pane);
            EventQueue.invokeAndWait(() -> {
                Scene scene = Objects.requireNonNull(stage.scene());
                pane.show(scene);
                pane.show(scene.at(Focus.code(345, 0, 1, 0x4020_1000L)));
                pane.show(scene.at(Focus.code(0, 0, 0, -8L)));
                frame.paint(frame.getGraphics());
            });
        }
    }

    @Test
    void every_control_can_be_named_by_assistive_technology() throws Exception {
        for (Pane pane : panes) {
            show(pane);
            for (Component control : controls(pane.component(), new ArrayList<>())) {
                String name = control.getAccessibleContext().getAccessibleName();
                assertThat(name).as(pane.id() + ": " + control.getClass()).isNotBlank();
            }
        }
    }

    @Test
    void nothing_that_shows_text_of_a_guest_reads_it_as_markup() throws Exception {
        for (Pane pane : panes) {
            show(pane);
            for (Component control : controls(pane.component(), new ArrayList<>())) {
                if (control instanceof JTable table && table.getRowCount() > 0) {
                    Component cell = table.prepareRenderer(table.getCellRenderer(0, 0), 0, 0);
                    assertThat(((javax.swing.JComponent) cell).getClientProperty("html.disable"))
                            .isEqualTo(true);
                }
            }
        }
    }

    private void show(Pane pane) throws Exception {
        EventQueue.invokeAndWait(() -> {
            frame.setContentPane(new javax.swing.JPanel(new java.awt.BorderLayout()));
            frame.getContentPane().add(pane.component());
            frame.validate();
        });
    }

    private static List<Component> controls(Container container, List<Component> found) {
        for (Component part : container.getComponents()) {
            boolean control = part instanceof JTable
                    || part instanceof JTextComponent
                    || part instanceof JComboBox
                    || part instanceof AbstractButton;
            boolean own = part.getClass().getName().startsWith("worldswitch") || control;
            boolean inner = container instanceof JTextComponent
                    || container instanceof JComboBox
                    || container instanceof javax.swing.JScrollBar;
            if (control && own && !inner) {
                found.add(part);
            }
            if (part instanceof Container inside) {
                controls(inside, found);
            }
        }
        return found;
    }

    @Override
    public void go(Focus focus) {
        stage.go(focus);
    }

    @Override
    public void post(Command command) {
        stage.post(command);
    }

    @Override
    public void ask(Question question) {
        throw new IllegalStateException("nobody asks " + question);
    }

    @Override
    public void remark(Remarks remarks) {
        stage.remark(remarks);
    }

    @Override
    public void reveal(String pane) {
        // there are no docks here
    }

    @Override
    public void openVariant(String variant) {
        // there is one session
    }
}

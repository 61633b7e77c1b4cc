package worldswitch.views.breakpoints;

import com.formdev.flatlaf.FlatClientProperties;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JPanel;
import javax.swing.JTextField;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;
import worldswitch.sessions.breakpoint.Trigger;
import worldswitch.views.pane.Scene;
import worldswitch.views.text.Numbers;
import worldswitch.views.theme.Icons;
import worldswitch.views.theme.Role;
import worldswitch.views.widget.PlainLabel;

/** The form in which a breakpoint is put together; what is wrong with it is said below it, while it is typed. */
final class BreakpointForm extends JPanel {
    /** Takes a finished breakpoint. */
    @FunctionalInterface
    interface Receiver {
        void accept(Trigger trigger, String condition, long ignore);
    }

    private static final int BOTH = 2;

    private final JComboBox<TriggerKind> kind = new JComboBox<>(TriggerKind.values());
    private final JTextField place = field("what to stop at");
    private final JComboBox<String> level = new JComboBox<>(new String[] {"any EL", "EL0", "EL1", "EL2"});
    private final JComboBox<String> direction = new JComboBox<>(new String[] {"write", "read", "both"});
    private final JTextField condition = field("condition");
    private final JTextField ignore = field("hits to pass over");
    private final PlainLabel problem = PlainLabel.of("").in(Role.HAZARD);
    private final JButton add = new JButton("Add", Icons.of("add"));
    private transient @Nullable Scene scene;

    BreakpointForm(Receiver receiver) {
        super(new MigLayout("insets 6 8 6 8, gap 4, fillx, hidemode 3", "[][grow,fill]"));
        kind.getAccessibleContext().setAccessibleName("kind of breakpoint");
        level.getAccessibleContext().setAccessibleName("exception level");
        direction.getAccessibleContext().setAccessibleName("reads or writes");
        add(kind, "span 2, split 3, growx, wmin 60");
        add(level);
        add(direction);
        add(place, "newline, span 2, growx, wmin 60");
        row("If", condition);
        row("Pass over", ignore);
        condition.putClientProperty(FlatClientProperties.PLACEHOLDER_TEXT, "x0 == 0x10 && HCR_EL2.TGE == 1");
        ignore.putClientProperty(FlatClientProperties.PLACEHOLDER_TEXT, "0 hits");
        add(problem, "newline, span 2, split 2, growx, pushx, wmin 20");
        add(add, "right");
        problem.setName("breakpoint problem");
        add.setName("add breakpoint");
        kind.addActionListener(event -> adapt());
        add.addActionListener(event -> submit(receiver));
        place.addActionListener(event -> submit(receiver));
        condition.addActionListener(event -> submit(receiver));
        adapt();
    }

    void show(Scene shown) {
        scene = shown;
    }

    private void row(String text, JTextField field) {
        PlainLabel label = PlainLabel.of(text);
        label.setLabelFor(field);
        add(label, "newline, right");
        add(field, "growx, wmin 60");
    }

    private TriggerKind kind() {
        return kind.getItemAt(kind.getSelectedIndex());
    }

    private void adapt() {
        place.setVisible(!kind().asks().isEmpty());
        place.putClientProperty(FlatClientProperties.PLACEHOLDER_TEXT, kind().asks());
        level.setVisible(kind().hasLevel());
        direction.setVisible(kind().hasDirection());
        say("", null);
        revalidate();
    }

    private void submit(Receiver receiver) {
        TriggerReader.Result result = read();
        long pass = ignore.getText().isBlank()
                ? 0
                : Numbers.parseCount(ignore.getText()).orElse(-1L);
        Trigger trigger = result.trigger();
        if (trigger == null) {
            say(result.problem(), place);
        } else if (pass < 0) {
            say("how many hits to pass over is a number", ignore);
        } else {
            say("", null);
            receiver.accept(trigger, condition.getText().strip(), pass);
            place.setText("");
        }
    }

    private TriggerReader.Result read() {
        if (scene == null) {
            return TriggerReader.Result.wrong("there is no session yet");
        }
        int chosen = level.getSelectedIndex() - 1;
        int way = direction.getSelectedIndex();
        boolean writes = way == 0 || way == BOTH;
        return new TriggerReader(scene, chosen < 0 ? null : chosen, way != 0, writes).read(kind(), place.getText());
    }

    private void say(String text, @Nullable JTextField wrong) {
        problem.setText(text);
        place.putClientProperty(
                FlatClientProperties.OUTLINE, wrong == place ? FlatClientProperties.OUTLINE_ERROR : null);
        ignore.putClientProperty(
                FlatClientProperties.OUTLINE, wrong == ignore ? FlatClientProperties.OUTLINE_ERROR : null);
    }

    private static JTextField field(String name) {
        JTextField field = new JTextField();
        field.setName(name);
        field.getAccessibleContext().setAccessibleName(name);
        return field;
    }
}

package worldswitch.app.window;

import java.awt.Insets;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.util.List;
import javax.swing.Action;
import javax.swing.Box;
import javax.swing.JButton;
import javax.swing.JToolBar;
import worldswitch.app.action.Actions;
import worldswitch.views.story.VariantChoice;
import worldswitch.views.theme.Icons;
import worldswitch.views.theme.Role;
import worldswitch.views.widget.PlainLabel;

/** The tool bar: run control, where to run to and to go back to, and the way back and forward. */
final class ToolRow extends JToolBar {
    private static final List<String> STEPS = List.of("step", "step-over", "step-out");
    private static final List<String> GOALS = List.of("exit", "entry", "exception", "write", "interrupt", "hazard");
    private static final List<String> GOAL_TEXTS =
            List.of("Exit", "Entry", "Exception", "Write", "Interrupt", "Hazard");

    private final JButton run;
    private final MomentField count;

    ToolRow(Actions actions, MomentField count, VariantChoice variants) {
        this.count = count;
        setFloatable(false);
        setName("tools");
        add(button(actions.get("back"), ""));
        add(button(actions.get("forward"), ""));
        addSeparator();
        add(button(actions.get("reverse-continue"), ""));
        add(button(actions.get("reverse-step"), ""));
        run = button(actions.get("run"), "Run");
        add(run);
        STEPS.forEach(id -> add(button(actions.get(id), "")));
        add(button(actions.get("restart"), ""));
        addSeparator();
        add(PlainLabel.of("To").in(Role.MUTED));
        for (int goal = 0; goal < GOALS.size(); goal++) {
            add(previous(actions.get("previous-" + GOALS.get(goal))));
            add(button(actions.get("next-" + GOALS.get(goal)), GOAL_TEXTS.get(goal)));
        }
        addSeparator();
        add(button(actions.get("run-to-instruction"), ""));
        add(count);
        add(Box.createHorizontalGlue());
        PlainLabel label = PlainLabel.of("Variant").in(Role.MUTED);
        label.setLabelFor(variants);
        variants.addComponentListener(new ComponentAdapter() {
            @Override
            public void componentShown(ComponentEvent event) {
                label.setVisible(true);
            }

            @Override
            public void componentHidden(ComponentEvent event) {
                label.setVisible(false);
            }
        });
        add(label);
        add(variants);
        add(button(actions.get("keys"), ""));
    }

    /** Gives the keyboard to the first button. */
    void takeKeyboard() {
        run.requestFocusInWindow();
    }

    /** Shows whether the first button runs or pauses. */
    void showRunning(boolean running) {
        run.setText(running ? "Pause" : "Run");
        run.setIcon(Icons.of(running ? "pause" : "run"));
    }

    /** Gives the keyboard to the field for an instruction count. */
    void askForCount() {
        count.requestFocusInWindow();
        count.selectAll();
    }

    /** The way back to where the button beside it leads forward: no more than an arrow, so that the pair reads as one. */
    private static JButton previous(Action action) {
        JButton button = button(action, "");
        button.setIcon(Icons.of("back"));
        button.setMargin(new Insets(2, 0, 2, 0));
        return button;
    }

    private static JButton button(Action action, String text) {
        JButton button = new JButton(action);
        button.setText(text);
        button.setFocusable(true);
        button.setName((String) action.getValue(Action.ACTION_COMMAND_KEY));
        button.getAccessibleContext().setAccessibleName((String) action.getValue(Action.NAME));
        return button;
    }
}

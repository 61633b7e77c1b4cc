package worldswitch.app.window;

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

/** The tool bar: run control, where to run to, and the way back and forward. */
final class ToolRow extends JToolBar {
    private static final List<String> STEPS = List.of("step", "step-over", "step-out");
    private static final List<String> GOALS =
            List.of("next-exit", "next-entry", "next-exception", "next-write", "next-interrupt", "next-hazard");
    private static final List<String> GOAL_TEXTS =
            List.of("Exit", "Entry", "Exception", "Write", "Interrupt", "Hazard");

    private final JButton run;
    private final CountField count;

    ToolRow(Actions actions, CountField count, VariantChoice variants) {
        this.count = count;
        setFloatable(false);
        setName("tools");
        add(button(actions.get("back"), ""));
        add(button(actions.get("forward"), ""));
        addSeparator();
        run = button(actions.get("run"), "Run");
        add(run);
        STEPS.forEach(id -> add(button(actions.get(id), "")));
        add(button(actions.get("restart"), ""));
        addSeparator();
        add(PlainLabel.of("To next").in(Role.MUTED));
        for (int goal = 0; goal < GOALS.size(); goal++) {
            add(button(actions.get(GOALS.get(goal)), GOAL_TEXTS.get(goal)));
        }
        addSeparator();
        add(button(actions.get("run-to-instruction"), ""));
        add(count);
        add(Box.createHorizontalGlue());
        PlainLabel label = PlainLabel.of("Variant").in(Role.MUTED);
        label.setLabelFor(variants);
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

    private static JButton button(Action action, String text) {
        JButton button = new JButton(action);
        button.setText(text);
        button.setFocusable(true);
        button.setName((String) action.getValue(Action.ACTION_COMMAND_KEY));
        button.getAccessibleContext().setAccessibleName((String) action.getValue(Action.NAME));
        return button;
    }
}

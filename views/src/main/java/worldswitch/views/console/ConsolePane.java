package worldswitch.views.console;

import java.awt.BorderLayout;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import worldswitch.sessions.run.command.Command;
import worldswitch.sessions.snapshot.RunState;
import worldswitch.sessions.snapshot.Snapshot;
import worldswitch.views.pane.Controls;
import worldswitch.views.pane.Pane;
import worldswitch.views.pane.Scene;
import worldswitch.views.theme.Role;
import worldswitch.views.widget.Chip;
import worldswitch.views.widget.Loss;
import worldswitch.views.widget.PlainLabel;
import worldswitch.views.widget.Scroll;

/**
 * The guest's console: what it printed, and where keys go to it. The line at the foot says what becomes of what is typed while
 * the machine does not run.
 */
public final class ConsolePane implements Pane {
    private final JPanel panel = new JPanel(new BorderLayout());
    private final Loss loss = new Loss("bytes of output");
    private final Screen screen = new Screen();
    private final Chip state = new Chip("whether the guest reads the console");
    private final PlainLabel hint = PlainLabel.of("").in(Role.MUTED);

    /** A console that types into the session. */
    public ConsolePane(Controls controls) {
        new Typist(screen, text -> controls.post(new Command.Type(text)));
        screen.addFocusListener(new FocusAdapter() {
            @Override
            public void focusGained(FocusEvent event) {
                hint(true);
            }

            @Override
            public void focusLost(FocusEvent event) {
                hint(false);
            }
        });
        hint.setName("console hint");
        hint(false);
        JPanel foot = new JPanel(new MigLayout("insets 3 10 3 10, fillx", "[]10[grow]"));
        foot.add(state);
        foot.add(hint, "wmin 40");
        panel.add(loss, BorderLayout.NORTH);
        panel.add(Scroll.of(screen), BorderLayout.CENTER);
        panel.add(foot, BorderLayout.SOUTH);
        panel.setBorder(BorderFactory.createEmptyBorder());
    }

    private void hint(boolean focused) {
        hint.setText(focused ? "Keys go to the guest; Ctrl+Tab leaves" : "Click here to type to the guest");
        hint.setToolTipText(
                "Ctrl+Shift+C and V copy and paste; function keys, and keys with Alt, stay with the window");
    }

    @Override
    public String id() {
        return "console";
    }

    @Override
    public String title() {
        return "Console";
    }

    @Override
    public String purpose() {
        return "What the guest prints on its UART, and where keys go to it";
    }

    @Override
    public JComponent component() {
        return panel;
    }

    @Override
    public void show(Scene scene) {
        Snapshot snapshot = scene.snapshot();
        loss.show(snapshot.consoleDropped());
        screen.show(snapshot);
        if (snapshot.state() == RunState.RUNNING) {
            state.say("running", Role.GO);
        } else if (snapshot.moment().compareTo(snapshot.furthest()) < 0) {
            state.say("in the past: what you type replaces what came later", Role.UNSYNCHRONISED);
        } else if (snapshot.state() == RunState.ENDED) {
            state.say("ended: nobody reads what is typed", Role.UNKNOWN);
        } else {
            state.say("stopped: what you type is read when the machine runs (F5)", Role.UNSYNCHRONISED);
        }
    }
}

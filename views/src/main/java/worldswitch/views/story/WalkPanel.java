package worldswitch.views.story;

import javax.swing.JButton;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import worldswitch.sessions.run.command.Command;
import worldswitch.sessions.snapshot.Snapshot;
import worldswitch.views.pane.Controls;
import worldswitch.views.text.Walk;
import worldswitch.views.theme.Icons;
import worldswitch.views.theme.Role;
import worldswitch.views.widget.PlainLabel;

/** The walk through a session's bookmarks: where in it the machine stands, and the ways on and back. */
final class WalkPanel extends JPanel {
    private final PlainLabel place = PlainLabel.of("").in(Role.MUTED);
    private final JButton previous;
    private final JButton next;

    WalkPanel(Controls controls) {
        super(new MigLayout("insets 0, gap 6 4, fillx, wrap 2", "[][grow]", "[center][]"));
        previous = button("Previous", "previous-bookmark", "Goes back to the bookmark before this moment (Ctrl+Comma)");
        previous.addActionListener(event -> controls.post(new Command.ToPreviousPlace()));
        next = button(
                "Next", "next-bookmark", "Goes to the next bookmark, or runs on until it is reached (Ctrl+Period)");
        next.addActionListener(event -> controls.post(new Command.ToNextPlace()));
        place.setName("place in the walk");
        add(previous);
        add(next);
        add(place, "span 2, growx, wmin 50");
    }

    void show(Snapshot snapshot) {
        Walk walk = Walk.of(snapshot);
        place.setText(walk.text());
        place.setToolTipText(walk.text());
        previous.setEnabled(walk.hasPrevious());
        next.setEnabled(walk.hasNext());
    }

    private static JButton button(String text, String icon, String purpose) {
        JButton button = new JButton(text, Icons.of(icon));
        button.setName("walk " + icon);
        button.setToolTipText(purpose);
        return button;
    }
}

package worldswitch.views.widget;

import java.awt.BorderLayout;
import javax.swing.BorderFactory;
import javax.swing.JPanel;
import worldswitch.views.text.Numbers;
import worldswitch.views.theme.Role;

/** A line that says how much of a recording is no longer held; hidden while nothing was lost. */
public final class Loss extends JPanel {
    private final String what;
    private final PlainLabel label = PlainLabel.of("").in(Role.UNKNOWN);

    /** A line about a kind of entry, in the plural. */
    public Loss(String what) {
        super(new BorderLayout());
        this.what = what;
        setBorder(BorderFactory.createEmptyBorder(4, 8, 4, 8));
        add(label);
        setVisible(false);
    }

    /** Shows how many entries were dropped. */
    public void show(long dropped) {
        setVisible(dropped > 0);
        label.setText("The oldest " + Numbers.count(dropped) + " " + what + " are no longer held.");
    }
}

package worldswitch.views.widget;

import java.awt.BorderLayout;
import javax.swing.BorderFactory;
import javax.swing.JPanel;
import javax.swing.Timer;
import worldswitch.views.theme.Role;

/**
 * Lets a pane take in a long recording in parts, so that nothing else waits for it: shows the pane again a little later while
 * something is left, and says how far it is if that takes long.
 */
public final class CatchUp extends JPanel {
    /** How many entries make a part: some milliseconds. */
    public static final int PART = 20_000;

    /** As many are read in about half a second, parts and pauses; nothing is said of fewer. */
    private static final long MANY = 400_000;

    private static final int PAUSE_MILLISECONDS = 4;

    private final PlainLabel label = PlainLabel.of("").in(Role.MUTED);
    private final Timer timer;

    /** For a pane that is shown again by {@code again}, which does nothing if the pane cannot be seen any more. */
    public CatchUp(String pane, Runnable again) {
        super(new BorderLayout());
        timer = new Timer(PAUSE_MILLISECONDS, event -> again.run());
        timer.setRepeats(false);
        label.setName("how far the " + pane + " is");
        setBorder(BorderFactory.createEmptyBorder(4, 8, 4, 8));
        add(label);
        setVisible(false);
    }

    /** A part has been taken in, and so many entries of so many are left. */
    public void show(long left, long all) {
        label.setText("Reading what was recorded: " + Math.max(0, all - left) * 100 / Math.max(1, all) + " %");
        if (left > MANY || left == 0) {
            setVisible(left > 0);
        }
        if (left > 0) {
            timer.restart();
        } else {
            timer.stop();
        }
    }
}

package worldswitch.app.window;

import javax.swing.JButton;
import javax.swing.JPanel;
import javax.swing.JProgressBar;
import javax.swing.Timer;
import net.miginfocom.swing.MigLayout;
import worldswitch.sessions.snapshot.Snapshot;
import worldswitch.views.pane.Scene;

/**
 * How much is done of what is under way in the machine's time, with a way to break it off. Shown once it has taken long enough
 * for a person to wonder, so that short ways do not flicker.
 */
final class TravelProgress extends JPanel {
    private static final int PATIENCE_MILLISECONDS = 500;

    private final JProgressBar bar = new JProgressBar(0, 100);
    private final Timer timer = new Timer(PATIENCE_MILLISECONDS, event -> setVisible(true));
    private boolean underWay;

    TravelProgress(Runnable cancel) {
        super(new MigLayout("insets 0, gap 6", "[120!,fill][]", "[center]"));
        timer.setRepeats(false);
        setOpaque(false);
        setVisible(false);
        bar.setStringPainted(true);
        bar.setName("progress");
        bar.getAccessibleContext().setAccessibleName("How much is done");
        JButton button = new JButton("Cancel");
        button.setName("cancel");
        button.setToolTipText("Breaks it off and puts the machine back to where it stood (Escape)");
        button.putClientProperty("JButton.buttonType", "roundRect");
        button.addActionListener(event -> cancel.run());
        add(bar);
        add(button);
    }

    void show(Scene scene) {
        boolean now = scene.isRunning() && scene.snapshot().percent() != Snapshot.NOT_KNOWN;
        if (now && !underWay) {
            timer.restart();
        }
        if (!now) {
            timer.stop();
            setVisible(false);
        }
        underWay = now;
        bar.setValue(Math.max(0, scene.snapshot().percent()));
    }
}

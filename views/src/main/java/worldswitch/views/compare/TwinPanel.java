package worldswitch.views.compare;

import javax.swing.JButton;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;
import worldswitch.sessions.compare.place.Place;
import worldswitch.sessions.compare.twin.Cause;
import worldswitch.sessions.compare.twin.Parting;
import worldswitch.sessions.compare.twin.TwinResult;
import worldswitch.sessions.compare.twin.TwinText;
import worldswitch.sessions.run.command.Command;
import worldswitch.sessions.snapshot.Moment;
import worldswitch.views.pane.Controls;
import worldswitch.views.theme.Role;
import worldswitch.views.widget.Chip;
import worldswitch.views.widget.Prose;

/** What a twin run has found: in words, with the way to the write, to its consumer and to the difference. */
final class TwinPanel extends JPanel {
    private final transient Controls controls;
    private final Chip verdict = new Chip("result of the twin run");
    private final JButton write = new JButton("Before the write");
    private final JButton consumer = new JButton("Before the consumer");
    private final JButton difference = new JButton("Before the difference");
    private final Prose text = new Prose("the twin run in words");
    private transient @Nullable TwinResult shown;

    TwinPanel(Controls controls) {
        super(new MigLayout("insets 0 8 8 8, gap 6, fillx, hidemode 3", "[][][][][grow]"));
        this.controls = controls;
        text.setStyle("monospaced.font");
        add(verdict);
        add(way(write, "twin write"));
        add(way(consumer, "twin consumer"));
        add(way(difference, "twin difference"), "wrap");
        add(text, "span, growx, wmin 50");
        setVisible(false);
    }

    private static JButton way(JButton button, String name) {
        button.setName(name);
        button.putClientProperty("JButton.buttonType", "roundRect");
        return button;
    }

    /** The result in a few words; empty before there is one. */
    String verdict() {
        return isVisible() ? verdict.text() : "";
    }

    void show(@Nullable TwinResult result) {
        setVisible(result != null);
        if (result == null || result == shown) {
            return;
        }
        shown = result;
        verdict.say(
                result.differs() ? "the modes part ways" : "no difference in this run",
                result.differs() ? Role.HAZARD : Role.FINE);
        text.setText(TwinText.of(result).strip());
        Parting parting = result.parting();
        Cause cause = parting == null ? null : parting.cause();
        lead(write, cause == null ? null : cause.write());
        lead(consumer, cause == null || parting == null || parting.isAtConsumer() ? null : cause.consumer());
        lead(difference, parting == null ? null : parting.place());
    }

    private void lead(JButton button, @Nullable Place place) {
        button.setVisible(place != null);
        for (var listener : button.getActionListeners()) {
            button.removeActionListener(listener);
        }
        if (place != null) {
            Moment moment = place.at();
            button.setToolTipText("Puts the machine at moment " + moment + ", " + place.where());
            button.addActionListener(event -> controls.post(new Command.GoTo(moment)));
        }
    }
}

package worldswitch.views.story;

import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import worldswitch.sessions.snapshot.Description;
import worldswitch.views.pane.Controls;
import worldswitch.views.theme.Role;
import worldswitch.views.widget.PlainLabel;
import worldswitch.views.widget.Prose;

/** The variants of a session, one of which runs, and what that one changes; hidden where there is only one. */
final class VariantPanel extends JPanel {
    private final VariantChoice choice;
    private final Prose explanation = new Prose("what the variant changes");

    VariantPanel(Controls controls) {
        super(new MigLayout("insets 0, gap 4, fillx, wrap 2", "[]8[grow]"));
        choice = new VariantChoice("variant of the story", controls);
        explanation.in(Role.MUTED);
        PlainLabel label = PlainLabel.heading("Variant");
        label.setLabelFor(choice);
        add(label);
        add(choice, "wmin 80");
        add(explanation, "span 2, growx, wmin 50");
    }

    void show(Description description) {
        setVisible(description.variants().size() > 1);
        choice.show(description);
        explanation.setText(description.variants().getOrDefault(description.variant(), ""));
    }
}

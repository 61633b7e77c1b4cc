package worldswitch.views.story;

import java.awt.Insets;
import java.util.Map;
import javax.swing.JButton;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;
import worldswitch.sessions.snapshot.Description;
import worldswitch.views.pane.Controls;
import worldswitch.views.theme.Role;
import worldswitch.views.widget.PlainLabel;
import worldswitch.views.widget.Prose;

/** Every variant of a session with what it changes, and what came of it once it has been run to its end. */
final class OutcomePanel extends JPanel {
    private final transient Controls controls;
    private transient @Nullable Description shown;
    private transient Map<String, String> outcomes = Map.of();

    OutcomePanel(Controls controls) {
        super(new MigLayout("insets 0, gap 2, fillx, wrap 1, hidemode 3", "[grow,fill]"));
        this.controls = controls;
        setName("variants and their outcomes");
    }

    /** Shows what came of the variants, by name, as far as they have been run. */
    void show(Map<String, String> found) {
        if (!found.equals(outcomes)) {
            outcomes = found;
            build();
        }
    }

    void show(Description description) {
        if (description != shown) {
            shown = description;
            build();
        }
    }

    private void build() {
        removeAll();
        Description session = shown;
        if (session != null) {
            setVisible(session.variants().size() > 1);
            add(PlainLabel.heading("The variants, and what came of each"));
            session.variants().forEach((name, text) -> add(name, text, name.equals(session.variant())));
        }
        revalidate();
        repaint();
    }

    private void add(String name, String text, boolean open) {
        JButton button = new JButton(name);
        button.setName("variant " + name);
        button.putClientProperty("JButton.buttonType", "borderless");
        button.setHorizontalAlignment(JButton.LEADING);
        button.setMargin(new Insets(1, 0, 1, 4));
        button.setEnabled(!open);
        button.setToolTipText("Opens the variant " + name);
        button.addActionListener(event -> controls.openVariant(name));
        add(button, "growx 0, gaptop 6");
        add(prose("what " + name + " changes", text, Role.MUTED), "wmin 50");
        String outcome = outcomes.getOrDefault(name, "");
        add(
                prose(
                        "outcome of " + name,
                        outcome.isEmpty() ? "Not run yet." : outcome,
                        outcome.isEmpty() ? Role.MUTED : null),
                "wmin 50");
    }

    private static Prose prose(String name, String text, @Nullable Role role) {
        Prose prose = new Prose(name);
        prose.setText(text);
        prose.in(role);
        return prose;
    }
}

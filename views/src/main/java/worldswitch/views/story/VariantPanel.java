package worldswitch.views.story;

import java.util.List;
import javax.swing.JComboBox;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import worldswitch.sessions.control.Description;
import worldswitch.views.pane.Controls;
import worldswitch.views.theme.Role;
import worldswitch.views.widget.PlainLabel;
import worldswitch.views.widget.Prose;

/** The variants of a session, one of which runs; hidden where there is only one. */
final class VariantPanel extends JPanel {
    private final JComboBox<String> choice = new JComboBox<>();
    private final Prose explanation = new Prose("what the variant changes");
    private transient List<String> shown = List.of();
    private boolean byProgram;

    VariantPanel(Controls controls) {
        super(new MigLayout("insets 0, gap 4, fillx, wrap 2", "[]8[grow]"));
        choice.getAccessibleContext().setAccessibleName("variant of the session");
        choice.setName("variant");
        choice.addActionListener(event -> {
            if (!byProgram && choice.getSelectedItem() instanceof String variant) {
                controls.openVariant(variant);
            }
        });
        explanation.in(Role.MUTED);
        PlainLabel label = PlainLabel.heading("Variant");
        label.setLabelFor(choice);
        add(label);
        add(choice, "wmin 80");
        add(explanation, "span 2, growx, wmin 50");
    }

    void show(Description description) {
        setVisible(description.variants().size() > 1);
        byProgram = true;
        List<String> names = List.copyOf(description.variants().keySet());
        if (!names.equals(shown)) {
            choice.removeAllItems();
            names.forEach(choice::addItem);
            shown = names;
        }
        choice.setSelectedItem(description.variant());
        byProgram = false;
        explanation.setText(description.variants().getOrDefault(description.variant(), ""));
    }
}

package worldswitch.views.story;

import java.awt.Dimension;
import java.util.List;
import javax.swing.JComboBox;
import worldswitch.sessions.snapshot.Description;
import worldswitch.views.pane.Controls;

/** Chooses one of a session's variants, which opens it anew. */
public final class VariantChoice extends JComboBox<String> {
    private transient List<String> shown = List.of();
    private boolean byProgram;

    /** A choice of a name that opens what is chosen. */
    public VariantChoice(String name, Controls controls) {
        setName(name);
        getAccessibleContext().setAccessibleName("variant of the session");
        addActionListener(event -> {
            if (!byProgram && getSelectedItem() instanceof String variant) {
                controls.openVariant(variant);
            }
        });
    }

    /** Only as wide as its entries, also where there is more room. */
    @Override
    public Dimension getMaximumSize() {
        return getPreferredSize();
    }

    /** Offers the variants of a session. */
    public void show(Description description) {
        byProgram = true;
        List<String> names = List.copyOf(description.variants().keySet());
        if (!names.equals(shown)) {
            removeAllItems();
            names.forEach(this::addItem);
            shown = names;
        }
        if (!description.variant().equals(getSelectedItem())) {
            setSelectedItem(description.variant());
        }
        setToolTipText(description.variants().get(description.variant()));
        setVisible(names.size() > 1);
        byProgram = false;
    }
}

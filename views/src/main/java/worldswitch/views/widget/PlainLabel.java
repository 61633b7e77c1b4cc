package worldswitch.views.widget;

import javax.swing.JLabel;
import javax.swing.UIManager;
import org.jspecify.annotations.Nullable;
import worldswitch.views.theme.Role;

/** A label that shows its text as it is, in the colour of a role. */
public final class PlainLabel extends JLabel {
    private final String style;
    private transient @Nullable Role role;

    private PlainLabel(String text, String style) {
        this.style = style;
        putClientProperty("html.disable", Boolean.TRUE);
        setText(text);
        restyle();
    }

    /** A label in the usual font. */
    public static PlainLabel of(String text) {
        return new PlainLabel(text, "Label.font");
    }

    /** A heading. */
    public static PlainLabel heading(String text) {
        return new PlainLabel(text, "h4.font");
    }

    /** A label in the fixed-width font. */
    public static PlainLabel code(String text) {
        return new PlainLabel(text, "monospaced.font");
    }

    /** The same label in the colour of a role; null for the usual one. */
    public PlainLabel in(@Nullable Role as) {
        role = as;
        restyle();
        return this;
    }

    @Override
    public void updateUI() {
        super.updateUI();
        restyle();
    }

    private void restyle() {
        if (style != null) {
            setFont(UIManager.getFont(style));
            setForeground(role == null ? UIManager.getColor("Label.foreground") : role.color());
        }
    }
}

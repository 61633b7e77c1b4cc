package worldswitch.views.widget;

import javax.swing.BorderFactory;
import javax.swing.JTextArea;
import javax.swing.UIManager;
import javax.swing.text.DefaultCaret;
import org.jspecify.annotations.Nullable;
import worldswitch.views.theme.Role;

/** A paragraph that wraps at words, can be selected, and cannot be changed. */
public final class Prose extends JTextArea {
    private static final int COLUMNS = 20;

    private String style = "Label.font";
    private transient @Nullable Role role;

    /** A paragraph with a name for people who cannot see it. */
    public Prose(String name) {
        super(0, COLUMNS);
        setName(name);
        getAccessibleContext().setAccessibleName(name);
        setEditable(false);
        setFocusable(true);
        setLineWrap(true);
        setWrapStyleWord(true);
        setOpaque(false);
        setBorder(BorderFactory.createEmptyBorder());
        if (getCaret() instanceof DefaultCaret caret) {
            caret.setUpdatePolicy(DefaultCaret.NEVER_UPDATE);
        }
    }

    /** Sets the font by its name in the theme. */
    public void setStyle(String font) {
        style = font;
        restyle();
    }

    /** Sets the colour by role; null for the usual one. */
    public void in(@Nullable Role as) {
        role = as;
        restyle();
    }

    @Override
    public void setText(String text) {
        if (!text.equals(getText())) {
            super.setText(text);
            setCaretPosition(0);
        }
    }

    @Override
    public void updateUI() {
        super.updateUI();
        restyle();
    }

    private void restyle() {
        setFont(UIManager.getFont(style == null ? "Label.font" : style));
        setForeground(role == null ? UIManager.getColor("Label.foreground") : role.color());
    }
}

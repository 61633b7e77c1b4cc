package worldswitch.views.widget;

import com.formdev.flatlaf.util.UIScale;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JScrollPane;

/** Scroll panes as the panes use them: without a border, and at a pace that suits rows. */
public final class Scroll {
    private static final int UNIT = 20;

    private Scroll() {}

    /** A component that scrolls. */
    public static JScrollPane of(JComponent component) {
        JScrollPane scroll = new JScrollPane(component);
        scroll.setBorder(BorderFactory.createEmptyBorder());
        scroll.getVerticalScrollBar().setUnitIncrement(UIScale.scale(UNIT));
        scroll.getHorizontalScrollBar().setUnitIncrement(UIScale.scale(UNIT));
        return scroll;
    }
}

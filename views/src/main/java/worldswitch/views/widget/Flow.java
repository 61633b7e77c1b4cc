package worldswitch.views.widget;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.LayoutManager;

/** Lays components out in lines that wrap, and asks for the height that the present width calls for. */
public final class Flow implements LayoutManager {
    private static final int GAP = 4;

    @Override
    public void addLayoutComponent(String name, Component component) {
        // every component is laid out alike
    }

    @Override
    public void removeLayoutComponent(Component component) {
        // nothing is kept
    }

    @Override
    public Dimension preferredLayoutSize(Container parent) {
        int width = parent.getWidth() > 0 ? parent.getWidth() : Integer.MAX_VALUE;
        return new Dimension(1, arrange(parent, width, false));
    }

    @Override
    public Dimension minimumLayoutSize(Container parent) {
        return preferredLayoutSize(parent);
    }

    @Override
    public void layoutContainer(Container parent) {
        int height = arrange(parent, parent.getWidth(), true);
        if (height != parent.getHeight()) {
            java.awt.EventQueue.invokeLater(parent::revalidate);
        }
    }

    private static int arrange(Container parent, int width, boolean place) {
        int gap = UIScale.scale(GAP);
        int x = 0;
        int y = 0;
        int line = 0;
        for (Component component : parent.getComponents()) {
            Dimension size = component.getPreferredSize();
            if (x > 0 && x + size.width > width) {
                x = 0;
                y += line + gap;
                line = 0;
            }
            if (place) {
                component.setBounds(x, y, size.width, size.height);
            }
            x += size.width + gap;
            line = Math.max(line, size.height);
        }
        return y + line;
    }
}

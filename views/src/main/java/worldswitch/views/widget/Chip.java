package worldswitch.views.widget;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Dimension;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import javax.accessibility.AccessibleRole;
import javax.swing.UIManager;
import worldswitch.views.theme.Role;

/** A word on a rounded ground in the colours of a role: a world, a verdict, a flag. */
public final class Chip extends Drawing {
    private String text = "";
    private transient Role role = Role.MUTED;

    /** A chip that says nothing yet. */
    public Chip(String name) {
        super(name, AccessibleRole.LABEL);
    }

    /** Says something in the colours of a role. */
    public void say(String words, Role as) {
        if (!words.equals(text) || as != role) {
            text = words;
            role = as;
            getAccessibleContext().setAccessibleDescription(words);
            revalidate();
            repaint();
        }
    }

    /** What it says. */
    public String text() {
        return text;
    }

    @Override
    public Dimension getPreferredSize() {
        FontMetrics metrics = getFontMetrics(UIManager.getFont("semibold.font"));
        return new Dimension(metrics.stringWidth(text) + UIScale.scale(16), metrics.getHeight() + UIScale.scale(4));
    }

    @Override
    public Dimension getMinimumSize() {
        return getPreferredSize();
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        if (text.isEmpty()) {
            return;
        }
        Graphics2D g = (Graphics2D) graphics.create();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setColor(role.fill());
        int arc = UIScale.scale(8);
        g.fillRoundRect(0, 0, getWidth(), getHeight(), arc, arc);
        g.setFont(UIManager.getFont("semibold.font"));
        FontMetrics metrics = g.getFontMetrics();
        g.setColor(role.color());
        com.formdev.flatlaf.util.HiDPIUtils.drawStringWithYCorrection(
                this, g, text, UIScale.scale(8), (getHeight() - metrics.getHeight()) / 2 + metrics.getAscent());
        g.dispose();
    }
}

package worldswitch.views.vgic;

import com.formdev.flatlaf.util.UIScale;
import java.awt.BasicStroke;
import java.awt.Dimension;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.util.List;
import javax.accessibility.AccessibleRole;
import javax.swing.UIManager;
import worldswitch.views.theme.Role;
import worldswitch.views.widget.Drawing;
import worldswitch.views.widget.Wrapped;

/** Draws an interrupt's way as boxes with arrows between them; the stations that it has reached are filled. */
final class WayPanel extends Drawing {
    private static final int HEIGHT = 78;
    private static final int ARROW = 18;

    private transient List<Step> way = List.of();

    WayPanel() {
        super("the interrupt's way from distributor to guest", AccessibleRole.CANVAS);
    }

    void show(List<Step> steps) {
        way = steps;
        StringBuilder words = new StringBuilder();
        steps.forEach(step ->
                words.append(step.name()).append(": ").append(step.text()).append(". "));
        getAccessibleContext().setAccessibleDescription(words.toString());
        repaint();
    }

    @Override
    public Dimension getPreferredSize() {
        return new Dimension(UIScale.scale(300), UIScale.scale(HEIGHT));
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        if (way.isEmpty()) {
            return;
        }
        Graphics2D g = (Graphics2D) graphics.create();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        int margin = UIScale.scale(8);
        int arrow = UIScale.scale(ARROW);
        int width = (getWidth() - 2 * margin - (way.size() - 1) * arrow) / way.size();
        for (int i = 0; i < way.size(); i++) {
            Rectangle box = new Rectangle(margin + i * (width + arrow), margin / 2, width, getHeight() - margin);
            paintStep(g, way.get(i), box);
            if (i + 1 < way.size()) {
                paintArrow(g, box.x + box.width, box.y + box.height / 2, arrow);
            }
        }
        g.dispose();
    }

    private static void paintStep(Graphics2D g, Step step, Rectangle box) {
        Role role = step.reached() ? Role.GOOD : Role.MUTED;
        int arc = UIScale.scale(8);
        g.setColor(role.fill());
        g.fillRoundRect(box.x, box.y, box.width, box.height, arc, arc);
        g.setColor(role.color());
        g.setStroke(new BasicStroke(UIScale.scale(1f)));
        g.drawRoundRect(box.x, box.y, box.width, box.height, arc, arc);
        int pad = UIScale.scale(6);
        g.setFont(UIManager.getFont("semibold.font"));
        FontMetrics metrics = g.getFontMetrics();
        g.drawString(
                Wrapped.cut(step.name(), metrics, box.width - 2 * pad), box.x + pad, box.y + pad + metrics.getAscent());
        g.setFont(UIManager.getFont("small.font"));
        g.setColor(UIManager.getColor("Label.foreground"));
        int top = box.y + pad + metrics.getHeight();
        Wrapped.draw(g, step.text(), new Rectangle(box.x + pad, top, box.width - 2 * pad, box.y + box.height - top));
    }

    private static void paintArrow(Graphics2D g, int x, int y, int length) {
        int head = UIScale.scale(4);
        g.setColor(Role.MUTED.color());
        g.setStroke(new BasicStroke(UIScale.scale(1.5f)));
        g.drawLine(x + head / 2, y, x + length - head, y);
        g.drawLine(x + length - 2 * head, y - head, x + length - head, y);
        g.drawLine(x + length - 2 * head, y + head, x + length - head, y);
    }
}

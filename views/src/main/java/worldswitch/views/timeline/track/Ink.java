package worldswitch.views.timeline.track;

import com.formdev.flatlaf.util.UIScale;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import worldswitch.views.theme.Role;

/** The shapes that tracks are drawn with. */
final class Ink {
    private static final int GAP = 4;

    private Ink() {}

    /** A block in the colours of a role with its text, as far as that fits; never narrower than a pixel. */
    static void block(Graphics2D g, Rectangle area, int from, int to, Role role, String text) {
        int left = Math.max(from, area.x - 2);
        int width = Math.max(1, Math.min(to, area.x + area.width + 2) - left);
        int top = area.y + UIScale.scale(2);
        int height = area.height - UIScale.scale(4);
        g.setColor(role.fill());
        g.fillRect(left, top, width, height);
        g.setColor(role.color());
        if (width > UIScale.scale(3)) {
            g.drawRect(left, top, width - 1, height - 1);
            text(g, area, left, left + width, text);
        } else {
            g.fillRect(left, top, width, height);
        }
    }

    /** Text within a stretch of an area, if it fits or a shorter form of it does. */
    static void text(Graphics2D g, Rectangle area, int from, int to, String text) {
        FontMetrics metrics = g.getFontMetrics();
        int left = Math.max(from, area.x) + UIScale.scale(GAP);
        int room = Math.min(to, area.x + area.width) - left - UIScale.scale(2);
        String fitting = fit(text, metrics, room);
        if (!fitting.isEmpty()) {
            int baseline = area.y + (area.height - metrics.getHeight()) / 2 + metrics.getAscent();
            g.drawString(fitting, left, baseline);
        }
    }

    /** A column of pixels that stands for one or several events. */
    static void column(Graphics2D g, Rectangle area, int x, Role role) {
        g.setColor(role.color());
        g.fillRect(x, area.y + UIScale.scale(2), Math.max(1, UIScale.scale(1)), area.height - UIScale.scale(4));
    }

    private static String fit(String text, FontMetrics metrics, int room) {
        if (metrics.stringWidth(text) <= room) {
            return text;
        }
        int first = text.indexOf(' ');
        String word = first < 0 ? text : text.substring(0, first);
        return metrics.stringWidth(word) <= room ? word : "";
    }
}

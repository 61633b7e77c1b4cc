package worldswitch.views.widget;

import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Rectangle;

/** Text drawn into a box: wrapped at words, and cut with an ellipsis where it does not fit. */
public final class Wrapped {
    private static final String ELLIPSIS = "\u2026";

    private Wrapped() {}

    /** Draws as many lines as an area has room for. */
    public static void draw(Graphics2D g, String text, Rectangle area) {
        FontMetrics metrics = g.getFontMetrics();
        int y = area.y;
        String rest = text;
        while (!rest.isEmpty() && y + metrics.getHeight() <= area.y + area.height + 1) {
            boolean last = y + 2 * metrics.getHeight() > area.y + area.height + 1;
            String line = last ? cut(rest, metrics, area.width) : line(rest, metrics, area.width);
            g.drawString(line, area.x, y + metrics.getAscent());
            rest = last ? "" : rest.substring(line.length()).stripLeading();
            y += metrics.getHeight();
        }
    }

    /** The text, or as much of it as fits a width with an ellipsis behind it. */
    public static String cut(String text, FontMetrics metrics, int width) {
        if (metrics.stringWidth(text) <= width) {
            return text;
        }
        int length = text.length();
        while (length > 0 && metrics.stringWidth(text.substring(0, length) + ELLIPSIS) > width) {
            length--;
        }
        return text.substring(0, length).stripTrailing() + ELLIPSIS;
    }

    private static String line(String text, FontMetrics metrics, int width) {
        int end = 0;
        int next = text.indexOf(' ');
        while (next >= 0 && metrics.stringWidth(text.substring(0, next)) <= width) {
            end = next;
            next = text.indexOf(' ', next + 1);
        }
        boolean all = next < 0 && metrics.stringWidth(text) <= width;
        return all ? text : text.substring(0, end == 0 ? text.length() : end);
    }
}

package worldswitch.views.timeline;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Dimension;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import javax.accessibility.AccessibleRole;
import javax.swing.UIManager;
import worldswitch.sessions.archive.Workspace.SavedBookmark;
import worldswitch.views.text.Numbers;
import worldswitch.views.theme.Role;
import worldswitch.views.timeline.track.Range;
import worldswitch.views.widget.Drawing;

/** The instruction counts above the tracks. */
final class Ruler extends Drawing {
    private static final int HEIGHT = 22;
    private static final int SPACING = 110;

    private final transient TimelineState state;

    Ruler(TimelineState state) {
        super("instruction counts", AccessibleRole.RULER);
        this.state = state;
    }

    /** The distance of marks: 1, 2 or 5 times a power of ten, no less than asked for. */
    static long step(double least) {
        long power = 1;
        while (power * 10 <= least) {
            power *= 10;
        }
        for (long digit : new long[] {1, 2, 5, 10}) {
            if (power * digit >= least) {
                return power * digit;
            }
        }
        return power * 10;
    }

    @Override
    public Dimension getPreferredSize() {
        return new Dimension(UIScale.scale(400), UIScale.scale(HEIGHT));
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D g = (Graphics2D) graphics.create();
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setFont(UIManager.getFont("small.font"));
        int left = UIScale.scale(TrackCanvas.NAMES);
        g.setColor(Role.MUTED.color());
        g.drawString("instruction", UIScale.scale(8), baseline(g.getFontMetrics()));
        g.clipRect(left, 0, Math.max(0, getWidth() - left), getHeight());
        Range range = state.range();
        int width = getWidth() - left;
        long step = step(range.length() * UIScale.scale(SPACING) / Math.max(1, width));
        for (long time = (long) Math.floor(range.from() / step) * step; time <= range.to(); time += step) {
            if (time >= 0) {
                mark(g, left + range.x(time, width), time);
            }
        }
        for (SavedBookmark bookmark : state.bookmarks()) {
            flag(g, left + range.x(bookmark.at().instructions(), width));
        }
        g.dispose();
    }

    private void mark(Graphics2D g, int x, long time) {
        g.setColor(Role.LINE.color());
        g.drawLine(x, getHeight() - UIScale.scale(6), x, getHeight());
        g.setColor(Role.MUTED.color());
        g.drawString(Numbers.count(time), x + UIScale.scale(3), baseline(g.getFontMetrics()));
    }

    /** A moment that the user named. */
    private void flag(Graphics2D g, int x) {
        int height = getHeight();
        int size = UIScale.scale(7);
        g.setColor(Role.CHANGED.color());
        g.drawLine(x, height - 2 * size, x, height);
        g.fillPolygon(
                new int[] {x, x + size, x}, new int[] {height - 2 * size, height - size - size / 2, height - size}, 3);
    }

    private int baseline(FontMetrics metrics) {
        return (getHeight() - metrics.getHeight()) / 2 + metrics.getAscent();
    }
}

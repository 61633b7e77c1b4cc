package worldswitch.views.timeline;

import com.formdev.flatlaf.util.UIScale;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.Stroke;
import javax.swing.UIManager;
import worldswitch.views.pane.Scene;
import worldswitch.views.theme.Role;

/**
 * What lies across all tracks of a timeline: the veil over what the machine has yet to do again, the mark, the line of the
 * machine's place and that of the focus.
 */
final class TrackOverlay {
    /** How opaque the veil over the future is, of 255. */
    private static final int VEIL = 150;
    /** How opaque the mark is, of 255. */
    private static final int MARK = 45;

    private final TimelineState state;

    TrackOverlay(TimelineState state) {
        this.state = state;
    }

    /** Paints over the tracks, which lie in an area of the graphics. */
    void paint(Graphics2D g, Rectangle plot, Scene scene) {
        if (scene.snapshot().moment().compareTo(scene.snapshot().furthest()) < 0) {
            paintFuture(g, plot, scene.snapshot().instructions());
        }
        paintMark(g, plot);
        paintMoment(g, plot, scene.snapshot().instructions(), Role.GO.color(), line());
        if (!scene.isPresent() && !scene.isRunning()) {
            paintMoment(g, plot, scene.focus().instructions(), Role.UNSYNCHRONISED.color(), dashes());
        }
    }

    private void paintFuture(Graphics2D g, Rectangle plot, long now) {
        int from = Math.max(plot.x, plot.x + state.range().x(now, plot.width));
        g.setColor(opaque(UIManager.getColor("Table.background"), VEIL));
        g.fillRect(from, 0, Math.max(0, plot.x + plot.width - from), plot.height);
    }

    private void paintMark(Graphics2D g, Rectangle plot) {
        TimelineState.Mark mark = state.mark();
        if (mark != null) {
            int from = plot.x + Math.max(0, state.range().x(mark.from(), plot.width));
            int to = plot.x + state.range().x(mark.to(), plot.width);
            g.setColor(opaque(Role.CHANGED.color(), MARK));
            g.fillRect(from, 0, to - from, plot.height);
            g.setColor(Role.CHANGED.color());
            g.drawLine(from, 0, from, plot.height);
            g.drawLine(to, 0, to, plot.height);
        }
    }

    private void paintMoment(Graphics2D g, Rectangle plot, long instructions, Color colour, Stroke stroke) {
        int x = plot.x + state.range().x(instructions, plot.width);
        if (x >= plot.x) {
            g.setStroke(stroke);
            g.setColor(colour);
            g.drawLine(x, 0, x, plot.height);
        }
    }

    private static Stroke line() {
        return new BasicStroke(UIScale.scale(1.5f));
    }

    private static Stroke dashes() {
        float dash = UIScale.scale(4f);
        return new BasicStroke(
                UIScale.scale(1.5f), BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {dash, dash}, 0);
    }

    private static Color opaque(Color colour, int opacity) {
        return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), opacity);
    }
}

package worldswitch.views.timeline;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Dimension;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.event.MouseEvent;
import java.util.List;
import java.util.function.Supplier;
import javax.accessibility.AccessibleRole;
import javax.swing.JToolTip;
import javax.swing.UIManager;
import org.jspecify.annotations.Nullable;
import worldswitch.sessions.timeline.Timeline;
import worldswitch.views.pane.Scene;
import worldswitch.views.theme.Role;
import worldswitch.views.timeline.track.Track;
import worldswitch.views.widget.Drawing;

/**
 * Draws tracks one below the other, names at the left, with the lines of the machine's place and of the focus across them.
 * Only what can be seen is drawn.
 */
final class TrackCanvas extends Drawing {
    /** The width of the names at 100%. */
    static final int NAMES = 132;

    private static final int REACH = 5;

    private final transient TimelineState state;
    private final transient Supplier<List<Track>> tracks;
    private final transient TrackOverlay overlay;

    TrackCanvas(String name, TimelineState state, Supplier<List<Track>> tracks) {
        super(name, AccessibleRole.CANVAS);
        this.state = state;
        this.tracks = tracks;
        this.overlay = new TrackOverlay(state);
        setFocusable(true);
        setToolTipText("");
    }

    /** The area of the drawing, without the names. */
    Rectangle plot() {
        int names = UIScale.scale(NAMES);
        return new Rectangle(names, 0, Math.max(1, getWidth() - names), getHeight());
    }

    /** The track at a height, null below the last. */
    @Nullable
    Track track(int y) {
        int top = 0;
        for (Track track : tracks.get()) {
            top += UIScale.scale(track.height());
            if (y < top) {
                return track;
            }
        }
        return null;
    }

    /** The place in a track of the event at a pixel, -1 if there is none. */
    int event(Track track, int x) {
        Scene scene = state.scene();
        Rectangle plot = plot();
        return scene == null || x < plot.x
                ? -1
                : track.near(
                        x - plot.x,
                        UIScale.scale(REACH),
                        state.range(),
                        plot.width,
                        scene.snapshot().known());
    }

    @Override
    public Dimension getPreferredSize() {
        int height = tracks.get().stream()
                .mapToInt(track -> UIScale.scale(track.height()))
                .sum();
        return new Dimension(UIScale.scale(400), Math.max(1, height));
    }

    @Override
    public String getToolTipText(MouseEvent event) {
        Track track = track(event.getY());
        Scene scene = state.scene();
        int place = track == null ? -1 : event(track, event.getX());
        return track == null || scene == null || place < 0
                ? null
                : track.describe(place, scene.snapshot().known()).orElse(null);
    }

    @Override
    public JToolTip createToolTip() {
        JToolTip tip = super.createToolTip();
        tip.putClientProperty("html.disable", Boolean.TRUE);
        return tip;
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D g = (Graphics2D) graphics.create();
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setColor(UIManager.getColor("Table.background"));
        g.fillRect(0, 0, getWidth(), getHeight());
        Scene scene = state.scene();
        if (scene != null) {
            paint(g, scene.snapshot().known());
            overlay.paint(g, plot(), scene);
        }
        g.dispose();
    }

    private void paint(Graphics2D g, Timeline timeline) {
        int top = 0;
        Rectangle clip = g.getClipBounds();
        for (Track track : tracks.get()) {
            Rectangle row = new Rectangle(0, top, getWidth(), UIScale.scale(track.height()));
            top += row.height;
            if (row.intersects(clip)) {
                paintRow(g, track, row, timeline);
            }
        }
    }

    private void paintRow(Graphics2D g, Track track, Rectangle row, Timeline timeline) {
        Rectangle plot = plot();
        Shape clip = g.getClip();
        if (track == state.chosen()) {
            g.setColor(Role.CHANGED.fill());
            g.fillRect(0, row.y, plot.x, row.height);
        }
        paintName(g, track, row);
        g.setColor(Role.LINE.fill());
        g.drawLine(0, row.y + row.height - 1, getWidth(), row.y + row.height - 1);
        g.clipRect(plot.x, row.y, plot.width, row.height);
        paintLoss(g, row, timeline);
        g.setFont(UIManager.getFont("small.font"));
        track.paint(g, new Rectangle(plot.x, row.y, plot.width, row.height), state.range(), timeline);
        g.setClip(clip);
    }

    private void paintName(Graphics2D g, Track track, Rectangle row) {
        g.setFont(UIManager.getFont("monospaced.font"));
        FontMetrics metrics = g.getFontMetrics();
        g.setColor(UIManager.getColor("Label.foreground"));
        String pin = state.isPinned(track) ? "\u25b4 " : "";
        int baseline = row.y + (row.height - metrics.getHeight()) / 2 + metrics.getAscent();
        g.drawString(pin + track.name(), UIScale.scale(8), baseline);
        g.setColor(Role.LINE.color());
        g.drawLine(plot().x - 1, row.y, plot().x - 1, row.y + row.height);
    }

    /** What is no longer held is drawn as such: a gap, not an empty stretch. */
    private void paintLoss(Graphics2D g, Rectangle row, Timeline timeline) {
        long dropped = timeline.stretches().dropped();
        if (dropped > 0 && dropped < timeline.stretches().size()) {
            Rectangle plot = plot();
            int end = state.range().x(timeline.stretches().get(dropped).from(), plot.width);
            g.setColor(Role.UNKNOWN.fill());
            g.fillRect(plot.x, row.y, Math.max(0, end), row.height);
        }
    }
}

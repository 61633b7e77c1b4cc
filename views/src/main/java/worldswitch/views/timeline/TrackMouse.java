package worldswitch.views.timeline;

import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.event.MouseWheelEvent;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.LongConsumer;
import javax.swing.SwingUtilities;
import worldswitch.views.timeline.track.Range;
import worldswitch.views.timeline.track.Track;

/**
 * The mouse over tracks: the wheel with Ctrl zooms at the pointer and with Shift pans; a drag marks a stretch of time, a drag with
 * the middle button or Shift pans; a click chooses a track and an event in it, and a double click puts the machine there.
 */
final class TrackMouse extends MouseAdapter {
    private static final double NOTCH = 1.25;
    private static final int STILL = 4;

    private final TrackCanvas canvas;
    private final TimelineState state;
    private final BiConsumer<Track, Integer> select;
    private final LongConsumer travel;
    private final boolean wheelZooms;
    private int pressed;
    private Range before = Range.all(0);

    TrackMouse(
            TrackCanvas canvas,
            TimelineState state,
            boolean wheelZooms,
            BiConsumer<Track, Integer> select,
            LongConsumer travel) {
        this.travel = travel;
        this.canvas = canvas;
        this.state = state;
        this.wheelZooms = wheelZooms;
        this.select = select;
        canvas.addMouseListener(this);
        canvas.addMouseMotionListener(this);
        canvas.addMouseWheelListener(this);
    }

    @Override
    public void mousePressed(MouseEvent event) {
        canvas.requestFocusInWindow();
        pressed = event.getX();
        before = state.range();
    }

    @Override
    public void mouseDragged(MouseEvent event) {
        if (SwingUtilities.isMiddleMouseButton(event) || event.isShiftDown()) {
            double share = (double) (pressed - event.getX()) / canvas.plot().width;
            state.show(before.pan(share, state.end()));
        } else if (Math.abs(event.getX() - pressed) > STILL) {
            state.mark(new TimelineState.Mark(time(pressed), time(event.getX())));
        }
    }

    @Override
    public void mouseClicked(MouseEvent event) {
        Track track = canvas.track(event.getY());
        if (SwingUtilities.isLeftMouseButton(event)) {
            state.mark(null);
            state.choose(track);
            int place = track == null ? -1 : canvas.event(track, event.getX());
            if (track != null && place >= 0) {
                select.accept(track, place);
            }
            if (event.getClickCount() == 2) {
                travel.accept(place >= 0 ? Objects.requireNonNull(track).time(place) : Math.round(time(event.getX())));
            }
        }
    }

    @Override
    public void mouseWheelMoved(MouseWheelEvent event) {
        double turn = event.getPreciseWheelRotation();
        if (event.isShiftDown()) {
            state.pan(turn / 10);
        } else if (event.isControlDown() || wheelZooms) {
            state.zoom(time(event.getX()), Math.pow(NOTCH, -turn));
        } else {
            canvas.getParent().dispatchEvent(SwingUtilities.convertMouseEvent(canvas, event, canvas.getParent()));
        }
    }

    private double time(int x) {
        return state.range().time(x - canvas.plot().x, canvas.plot().width);
    }
}

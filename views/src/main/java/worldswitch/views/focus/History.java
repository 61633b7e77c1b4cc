package worldswitch.views.focus;

import java.util.ArrayDeque;
import java.util.Deque;

/** The places looked at before and after the present one, as a web browser keeps its pages; bounded. */
public final class History {
    private static final int LIMIT = 200;

    private final Deque<Focus> earlier = new ArrayDeque<>();
    private final Deque<Focus> later = new ArrayDeque<>();
    private Focus present;

    /** Starts at a place with nothing before or after it. */
    public History(Focus start) {
        present = start;
    }

    /** The present place. */
    public Focus present() {
        return present;
    }

    /** Goes to a place; what was after the present one is forgotten. Going where one is changes nothing. */
    public void go(Focus place) {
        if (!place.equals(present)) {
            push(earlier, present);
            later.clear();
            present = place;
        }
    }

    /** Moves the present place without leaving a trace, as a machine does that moves on. */
    public void replace(Focus place) {
        present = place;
    }

    /** Whether there is an earlier place. */
    public boolean canGoBack() {
        return !earlier.isEmpty();
    }

    /** Whether there is a later place. */
    public boolean canGoForward() {
        return !later.isEmpty();
    }

    /** Returns to the place before, if there is one. */
    public void back() {
        step(earlier, later);
    }

    /** Returns to the place that {@link #back} left, if there is one. */
    public void forward() {
        step(later, earlier);
    }

    private void step(Deque<Focus> from, Deque<Focus> to) {
        if (!from.isEmpty()) {
            push(to, present);
            present = from.pop();
        }
    }

    private static void push(Deque<Focus> places, Focus place) {
        places.push(place);
        if (places.size() > LIMIT) {
            places.removeLast();
        }
    }
}

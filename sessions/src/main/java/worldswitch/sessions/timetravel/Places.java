package worldswitch.sessions.timetravel;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import worldswitch.sessions.snapshot.Moment;

/**
 * The moments at which somebody has stood, for going back and forward as in a browser. Stepping is walking: a row of steps
 * counts as one place, where it has led to.
 */
final class Places {
    private static final int MOST = 1000;

    private final List<Moment> moments = new ArrayList<>();
    private int present = -1;
    private boolean walking;

    /** The machine has come to stand at a moment, by a step or otherwise; places to go forward to are forgotten. */
    void stand(Moment moment, boolean step) {
        if (present >= 0 && moments.get(present).equals(moment)) {
            return;
        }
        moments.subList(present + 1, moments.size()).clear();
        if (step && walking) {
            moments.remove(present);
        }
        moments.add(moment);
        if (moments.size() > MOST) {
            moments.remove(0);
        }
        present = moments.size() - 1;
        walking = step;
    }

    /** The place before the present one, or behind it; null if there is none. */
    @Nullable
    Moment neighbour(int direction) {
        int next = present + direction;
        return next >= 0 && next < moments.size() ? moments.get(next) : null;
    }

    /** Somebody goes to the neighbour. */
    void go(int direction) {
        present += direction;
        walking = false;
    }

    /** Forgets the places behind a moment: they are not in this run any more. */
    void cut(Moment moment) {
        for (int i = moments.size() - 1; i >= 0; i--) {
            if (moments.get(i).compareTo(moment) > 0) {
                moments.remove(i);
                present -= i <= present ? 1 : 0;
            }
        }
    }
}

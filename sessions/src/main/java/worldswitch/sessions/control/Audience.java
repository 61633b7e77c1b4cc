package worldswitch.sessions.control;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import worldswitch.sessions.snapshot.Snapshot;

/**
 * Those who look at a session: what was shown to them last, and who is told of each snapshot.
 *
 * <p>Any thread may look and subscribe; one shows. A listener that fails does not keep the others from being told.
 */
final class Audience {
    private final List<Consumer<Snapshot>> listeners = new CopyOnWriteArrayList<>();
    private volatile Snapshot last;

    /** Nobody listens yet. */
    Audience(Snapshot first) {
        last = first;
    }

    /** What was shown last. */
    Snapshot last() {
        return last;
    }

    void subscribe(Consumer<Snapshot> listener) {
        listeners.add(listener);
    }

    /** Shows a snapshot to everybody. */
    void show(Snapshot made) {
        last = made;
        for (Consumer<Snapshot> listener : listeners) {
            try {
                listener.accept(made);
            } catch (RuntimeException e) {
                Thread present = Thread.currentThread();
                present.getUncaughtExceptionHandler().uncaughtException(present, e);
            }
        }
    }
}

package worldswitch.views.pane;

import java.awt.EventQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javax.swing.Timer;
import org.jspecify.annotations.Nullable;

/**
 * Carries the latest of many values from one thread to the event dispatch thread, at most some thirty times a second.
 *
 * <p>The giving thread never waits: it leaves its value in place of the one before and goes on. Values in between are
 * never seen.
 *
 * @param <T> what is carried; immutable
 */
final class Coalescer<T> {
    private static final int INTERVAL_MILLISECONDS = 33;

    private final AtomicReference<@Nullable T> latest = new AtomicReference<>();
    private final Consumer<T> receiver;
    private final Timer timer;

    Coalescer(Consumer<T> receiver) {
        this.receiver = receiver;
        timer = new Timer(INTERVAL_MILLISECONDS, event -> deliver());
        timer.setRepeats(false);
        timer.setInitialDelay(INTERVAL_MILLISECONDS);
    }

    /** Leaves a value, on any thread. */
    void give(T value) {
        if (latest.getAndSet(value) == null) {
            EventQueue.invokeLater(this::schedule);
        }
    }

    private void schedule() {
        if (!timer.isRunning()) {
            deliver();
            timer.start();
        }
    }

    private void deliver() {
        T value = latest.getAndSet(null);
        if (value != null) {
            receiver.accept(value);
        }
    }
}

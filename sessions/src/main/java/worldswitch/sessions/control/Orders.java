package worldswitch.sessions.control;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import worldswitch.sessions.run.command.Command;
import worldswitch.sessions.snapshot.Snapshot;

/**
 * The commands that were posted to a session and are not begun yet, and up to which of all those ever posted a pause has ended
 * them.
 *
 * <p>Any thread may post and pause; one takes.
 */
final class Orders {
    private final BlockingQueue<Order> queue = new LinkedBlockingQueue<>();
    private final AtomicLong posted = new AtomicLong();
    private volatile long paused;

    void post(Command command, Consumer<Snapshot> done) {
        queue.add(new Order(posted.incrementAndGet(), command, done));
    }

    /** Ends everything that was posted before. */
    void pause() {
        paused = posted.get();
    }

    /** Whether a pause has ended an order. */
    boolean isPaused(Order order) {
        return order.number() <= paused;
    }

    /** Takes the next one; waits for it. */
    Order take() throws InterruptedException {
        return queue.take();
    }

    /** Takes the next ones as long as they can be served at once; whoever posted one is told with the snapshot behind it. */
    void serveWaiting(Predicate<Command> served, Supplier<Snapshot> behind) {
        while (!queue.isEmpty() && served.test(queue.element().command())) {
            queue.remove().done().accept(behind.get());
        }
    }

    /** Whether a restart comes next. */
    boolean isRestartNext() {
        Order next = queue.peek();
        return next != null && next.command() instanceof Command.Restart;
    }
}

package worldswitch.sessions.control;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import worldswitch.sessions.run.command.Command;

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

    void post(Command command) {
        queue.add(new Order(posted.incrementAndGet(), command));
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

    /** Takes the next ones as long as they can be served at once. */
    void serveWaiting(Predicate<Command> served) {
        while (!queue.isEmpty() && served.test(queue.element().command())) {
            queue.remove();
        }
    }

    /** Whether a restart comes next. */
    boolean isRestartNext() {
        Order next = queue.peek();
        return next != null && next.command() instanceof Command.Restart;
    }
}

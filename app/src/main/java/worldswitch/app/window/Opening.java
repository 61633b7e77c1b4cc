package worldswitch.app.window;

import java.awt.EventQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Opens sessions on a thread of their own and hands them to the event dispatch thread. When several are asked for at once, only
 * the last is handed over.
 */
final class Opening {
    private final SessionOpener opener;
    private final Consumer<Opened> receiver;
    private final Consumer<String> complaints;
    private final AtomicInteger asked = new AtomicInteger();

    Opening(SessionOpener opener, Consumer<Opened> receiver, Consumer<String> complaints) {
        this.opener = opener;
        this.receiver = receiver;
        this.complaints = complaints;
    }

    void open(String name, String variant) {
        int number = asked.incrementAndGet();
        Thread thread = new Thread(() -> open(name, variant, number), "open " + name);
        thread.setDaemon(true);
        thread.start();
    }

    private void open(String name, String variant, int number) {
        try {
            Opened opened = opener.open(name, variant);
            EventQueue.invokeLater(() -> deliver(opened, number));
        } catch (SessionRefused refused) {
            EventQueue.invokeLater(() -> complaints.accept(refused.getMessage()));
        }
    }

    private void deliver(Opened opened, int number) {
        if (number == asked.get()) {
            receiver.accept(opened);
        } else {
            opened.session().close();
        }
    }
}

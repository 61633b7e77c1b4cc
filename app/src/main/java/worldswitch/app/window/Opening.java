package worldswitch.app.window;

import java.awt.EventQueue;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import worldswitch.sessions.archive.ImageSource;
import worldswitch.sessions.archive.file.ImageFiles;

/**
 * Opens sessions on a thread of their own and hands them to the event dispatch thread. When several are asked for at once, only
 * the last is handed over.
 */
final class Opening {
    private final SessionOpener opener;
    private final AtomicInteger asked = new AtomicInteger();

    Opening(SessionOpener opener) {
        this.opener = opener;
    }

    /**
     * What is to be opened.
     *
     * @param name a bundled session or a file
     * @param variant one of its variants, or an empty string for the first
     * @param images files among which images are that a saved session does not hold
     */
    record Wish(String name, String variant, List<Path> images) {
        Wish {
            images = List.copyOf(images);
        }
    }

    /**
     * Why a session is not opened.
     *
     * @param reason in a line
     * @param missing an image without which it cannot be opened, or null if it is not for want of one
     */
    record Refusal(String reason, ImageSource.@Nullable Wanted missing) {}

    /** Begins to open a session; what comes of it is told on the event dispatch thread. */
    void open(Wish wish, Consumer<Opened> receiver, Consumer<Refusal> complaints) {
        int number = asked.incrementAndGet();
        Thread thread = new Thread(() -> open(wish, number, receiver, complaints), "open " + wish.name());
        thread.setDaemon(true);
        thread.start();
    }

    /** Nobody waits any more for what is under way. */
    void cancel() {
        asked.incrementAndGet();
    }

    private void open(Wish wish, int number, Consumer<Opened> receiver, Consumer<Refusal> complaints) {
        List<ImageSource.Wanted> missing = new CopyOnWriteArrayList<>();
        try {
            Opened opened = opener.open(wish.name(), wish.variant(), images(wish, missing));
            EventQueue.invokeLater(() -> deliver(opened, number, receiver));
        } catch (SessionRefused refused) {
            ImageSource.Wanted first = missing.isEmpty() ? null : missing.get(0);
            refuse(new Refusal(String.valueOf(refused.getMessage()), first), number, complaints);
        } catch (RuntimeException | OutOfMemoryError e) {
            refuse(new Refusal(wish.name() + ": cannot be opened: " + e, null), number, complaints);
        }
    }

    /** The images among the chosen files; what is not among them is noted. */
    private static ImageSource images(Wish wish, List<ImageSource.Wanted> missing) {
        ImageSource nowhere = image -> {
            missing.add(image);
            return Optional.empty();
        };
        return wish.images().isEmpty() ? nowhere : new ImageFiles(wish.images(), Path.of(wish.name())).orElse(nowhere);
    }

    private void refuse(Refusal refusal, int number, Consumer<Refusal> complaints) {
        EventQueue.invokeLater(() -> {
            if (number == asked.get()) {
                complaints.accept(refusal);
            }
        });
    }

    private void deliver(Opened opened, int number, Consumer<Opened> receiver) {
        if (number == asked.get()) {
            receiver.accept(opened);
        } else {
            opened.session().close();
        }
    }
}

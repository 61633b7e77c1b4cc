package worldswitch.app.window;

import java.awt.EventQueue;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import worldswitch.app.boot.BootEntry;
import worldswitch.app.boot.BootOrder;
import worldswitch.app.boot.BootProblem;
import worldswitch.app.boot.Booted;
import worldswitch.emulator.machine.load.LoadProblem;
import worldswitch.sessions.archive.ImageSource;
import worldswitch.sessions.archive.Images;
import worldswitch.sessions.archive.Workspace;
import worldswitch.sessions.archive.file.ImageFiles;
import worldswitch.sessions.control.MachineSession;
import worldswitch.sessions.control.Session;

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
     * @param kernel the kernel that the file is, or null if it is none
     */
    record Refusal(
            String reason,
            ImageSource.@Nullable Wanted missing,
            @Nullable Path kernel) {}

    /** Begins to open a session; what comes of it is told on the event dispatch thread. */
    void open(Wish wish, Consumer<Opened> receiver, Consumer<Refusal> complaints) {
        int number = asked.incrementAndGet();
        start("open " + wish.name(), () -> open(wish, number, receiver, complaints));
    }

    /** Begins to read what is to be booted; what comes of it is told on the event dispatch thread. */
    void boot(BootOrder order, Consumer<Opened> receiver, Consumer<BootProblem> complaints) {
        int number = asked.incrementAndGet();
        start("boot " + order.file(), () -> boot(order, number, receiver, complaints));
    }

    private static void start(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    private void boot(BootOrder order, int number, Consumer<Opened> receiver, Consumer<BootProblem> complaints) {
        try {
            Opened opened = booted(order);
            EventQueue.invokeLater(() -> deliver(opened, number, receiver));
        } catch (BootProblem e) {
            refuse(e, number, complaints);
        } catch (RuntimeException | OutOfMemoryError e) {
            refuse(
                    new BootProblem(order.firmware() ? BootEntry.FIRMWARE : BootEntry.KERNEL, "cannot be booted: " + e),
                    number,
                    complaints);
        }
    }

    private static Opened booted(BootOrder order) throws BootProblem {
        Booted booted = order.read();
        try {
            Session session = new MachineSession(booted.plan());
            return new Opened(session, booted.provenance(), Workspace.EMPTY, null, Images.EMBEDDED);
        } catch (LoadProblem e) {
            throw new BootProblem(BootEntry.MEMORY, String.valueOf(e.getMessage()));
        }
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
            refuse(new Refusal(String.valueOf(refused.getMessage()), first, refused.kernel()), number, complaints);
        } catch (RuntimeException | OutOfMemoryError e) {
            refuse(new Refusal(wish.name() + ": cannot be opened: " + e, null, null), number, complaints);
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

    private <T> void refuse(T refusal, int number, Consumer<T> complaints) {
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

package worldswitch.app.window;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import worldswitch.app.boot.BootOrder;
import worldswitch.app.boot.BootProblem;
import worldswitch.sessions.archive.ImageSource;
import worldswitch.views.theme.Role;

/**
 * Opens what the user wishes to see, and talks with them on the way: that it takes a while, why it is refused, which file holds
 * what a saved session does not, and what a kernel is to be booted with. Belongs to the event dispatch thread.
 */
final class Reception {
    private final Opening opening;
    private final MessageBar messages;
    private final SessionChooser chooser;
    private Consumer<Path> kernels = kernel -> {};

    Reception(SessionOpener opener, MessageBar messages, SessionChooser chooser) {
        this.opening = new Opening(opener);
        this.messages = messages;
        this.chooser = chooser;
    }

    /** Names who is told of a file that was to be opened and is a kernel. */
    void onKernel(Consumer<Path> listener) {
        kernels = listener;
    }

    /** Opens a session or a file; returns at once. */
    void open(Opening.Wish wish, Consumer<Opened> receiver) {
        Progress progress = Progress.of(messages, "Opening " + wish.name() + " \u2026", opening::cancel);
        opening.open(
                wish,
                opened -> {
                    progress.end();
                    receiver.accept(opened);
                },
                refused -> {
                    Path kernel = refused.kernel();
                    if (kernel == null) {
                        progress.end(refused.reason(), Role.HAZARD);
                        askForMissing(refused, wish, receiver);
                    } else {
                        progress.end();
                        kernels.accept(kernel);
                    }
                });
    }

    private void askForMissing(Opening.Refusal refused, Opening.Wish wish, Consumer<Opened> receiver) {
        ImageSource.Wanted missing = refused.missing();
        if (missing != null) {
            messages.ask(
                    (wish.images().isEmpty() ? "" : "That is another file. ")
                            + Path.of(wish.name()).getFileName() + " does not hold its program " + missing,
                    Role.CHANGED,
                    new MessageBar.Choice("Choose file\u2026", () -> choose(missing, wish, receiver)),
                    new MessageBar.Choice("Give up", () -> {}));
        }
    }

    private void choose(ImageSource.Wanted missing, Opening.Wish wish, Consumer<Opened> receiver) {
        chooser.image(missing.name())
                .ifPresentOrElse(
                        file -> open(new Opening.Wish(wish.name(), wish.variant(), List.of(file)), receiver),
                        () -> messages.say("Not opened: " + wish.name(), Role.MUTED));
    }

    /**
     * Boots a kernel, or starts a firmware; returns at once.
     *
     * @param complaints is told why it cannot be booted
     */
    void boot(BootOrder order, Consumer<Opened> receiver, Consumer<BootProblem> complaints) {
        opening.boot(order, receiver, complaints);
    }

    /** The same, waited for and refused in the line below the tool bar. */
    void boot(BootOrder order, Consumer<Opened> receiver) {
        Progress progress = Progress.of(messages, "Reading " + order.file() + " \u2026", opening::cancel);
        boot(
                order,
                opened -> {
                    receiver.accept(opened);
                    progress.end();
                },
                problem -> progress.end(problem.getMessage(), Role.HAZARD));
    }

    /** Nobody waits any more for what is being opened. */
    void cancel() {
        opening.cancel();
    }
}

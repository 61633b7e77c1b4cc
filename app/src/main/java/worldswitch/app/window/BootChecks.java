package worldswitch.app.window;

import java.awt.EventQueue;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javax.swing.Timer;
import worldswitch.app.boot.BootEntries;
import worldswitch.app.boot.BootEntry;

/**
 * Looks at entries that were changed, files among them, on a thread of its own, when nothing has been typed for a moment. Belongs
 * to the event dispatch thread.
 */
final class BootChecks {
    private static final int PATIENCE_MILLISECONDS = 300;

    private final Supplier<BootEntries> entries;
    private final BiConsumer<BootEntry, Optional<String>> receiver;
    private final Set<BootEntry> changed = EnumSet.noneOf(BootEntry.class);
    private final Timer timer = new Timer(PATIENCE_MILLISECONDS, event -> look());
    private int asked;

    /**
     * Checks of what is filled in.
     *
     * @param receiver is told of each entry what is wrong with it, if anything
     */
    BootChecks(Supplier<BootEntries> entries, BiConsumer<BootEntry, Optional<String>> receiver) {
        this.entries = entries;
        this.receiver = receiver;
        timer.setRepeats(false);
    }

    /** An entry was changed; those that are judged by it are looked at as well. */
    void change(BootEntry entry) {
        changed.add(entry);
        if (entry == BootEntry.MEMORY || entry == BootEntry.CPUS || entry == BootEntry.FIRMWARE) {
            changed.addAll(EnumSet.allOf(BootEntry.class));
        }
        asked++;
        timer.restart();
    }

    /** Nobody waits any more for what was to be looked at. */
    void cancel() {
        asked++;
        timer.stop();
        changed.clear();
    }

    private void look() {
        Set<BootEntry> wanted = EnumSet.copyOf(changed);
        changed.clear();
        int number = asked;
        BootEntries present = entries.get();
        Thread thread = new Thread(() -> look(present, wanted, number), "look at what is to be booted");
        thread.setDaemon(true);
        thread.start();
    }

    private void look(BootEntries present, Set<BootEntry> wanted, int number) {
        for (BootEntry entry : wanted) {
            Optional<String> problem = problem(present, entry);
            EventQueue.invokeLater(() -> tell(entry, problem, number));
        }
    }

    private static Optional<String> problem(BootEntries present, BootEntry entry) {
        try {
            return present.problem(entry);
        } catch (OutOfMemoryError e) {
            return Optional.of("is more than this program has memory for");
        }
    }

    private void tell(BootEntry entry, Optional<String> problem, int number) {
        if (number == asked) {
            receiver.accept(entry, problem);
        }
    }
}

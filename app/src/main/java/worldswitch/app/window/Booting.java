package worldswitch.app.window;

import java.nio.file.Path;
import java.util.Optional;
import javax.swing.JComponent;
import org.jspecify.annotations.Nullable;
import worldswitch.app.boot.BootEntries;
import worldswitch.app.boot.BootEntry;
import worldswitch.app.boot.BootOrder;
import worldswitch.app.boot.BootProblem;
import worldswitch.app.settings.Settings;

/**
 * Boots kernels in the window: asks on a page what with, and opens the session in place of the one that is open when everything
 * has been read and is right. Belongs to the event dispatch thread.
 */
final class Booting implements BootPage.Asked {
    private final Desk desk;
    private final SessionChooser chooser;
    private final Settings settings;
    private final BootPage page = new BootPage(this);
    private final BootChecks checks = new BootChecks(page::entries, this::say);
    private boolean reading;

    Booting(Desk desk, SessionChooser chooser, Settings settings) {
        this.desk = desk;
        this.chooser = chooser;
        this.settings = settings;
        page.fill(BootEntries.last(settings));
    }

    /** The page, visible while it is asked for. */
    JComponent page() {
        return page;
    }

    /** Asks what to boot. */
    void ask() {
        ask(null);
    }

    /** Asks what to boot a kernel with; null to ask for the kernel too. */
    void ask(@Nullable Path kernel) {
        if (reading) {
            return;
        }
        if (!page.isVisible()) {
            page.fill(BootEntries.last(settings));
        }
        if (kernel != null) {
            page.fill(BootEntry.KERNEL, kernel.toString());
        }
        page.open();
        page.advise(page.entries().advice());
    }

    private void say(BootEntry entry, Optional<String> problem) {
        page.say(entry, problem);
        page.advise(page.entries().advice());
    }

    @Override
    public void change(BootEntry entry) {
        checks.change(entry);
    }

    @Override
    public void choose(BootEntry entry) {
        String before = entry == BootEntry.DRIVES ? page.entries().text(entry).strip() : "";
        chooser.image(name(entry))
                .ifPresent(file -> page.fill(entry, before.isEmpty() ? file.toString() : before + "; " + file));
    }

    private static String name(BootEntry entry) {
        return switch (entry) {
            case KERNEL -> "a kernel";
            case INITIAL_RAM_DISK -> "an initial RAM disk";
            case FIRMWARE -> "a firmware";
            case DRIVES -> "a disk image";
            default -> "a device tree";
        };
    }

    @Override
    public void boot() {
        checks.cancel();
        BootEntries entries = page.entries();
        try {
            BootOrder order = entries.order();
            reading = true;
            page.busy("Reading " + order.file() + " \u2026");
            desk.boot(order, () -> booted(entries), this::refused);
        } catch (BootProblem e) {
            refused(e);
        }
    }

    private void booted(BootEntries entries) {
        reading = false;
        entries.remember(settings);
        page.idle();
        page.setVisible(false);
    }

    private void refused(BootProblem problem) {
        reading = false;
        page.idle();
        page.say(problem.entry(), Optional.of(problem.reason()));
        page.open();
    }

    @Override
    public void cancel() {
        checks.cancel();
        if (reading) {
            desk.cancelOpening();
            reading = false;
            page.idle();
            page.open();
        } else {
            page.setVisible(false);
        }
    }
}

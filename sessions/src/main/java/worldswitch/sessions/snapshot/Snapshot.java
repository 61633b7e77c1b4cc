package worldswitch.sessions.snapshot;

import java.util.List;
import org.jspecify.annotations.Nullable;
import worldswitch.emulator.gic.GicSnapshot;
import worldswitch.emulator.memory.MemoryImage;
import worldswitch.sessions.breakpoint.BreakpointState;
import worldswitch.sessions.symbol.kernel.KernelNames;
import worldswitch.sessions.timeline.Timeline;

/**
 * Everything a window may show of a session at one moment: immutable, readable from any thread, cheap to make.
 *
 * @param sequence grows with each snapshot of the session
 * @param state whether the machine moves
 * @param stop why it stands, in words: {@code "guest exit 0: HVC #0 from guest VMID 1"}; while running, what it runs to
 * @param percent of what is under way, how much is done, from 0 to 100; -1 if that is not known, or nothing is under way
 * @param moment the moment at which it stands, or stood when it was looked at while running
 * @param cpus the processors
 * @param current the number of the processor that the session looks at
 * @param memory RAM
 * @param gic the interrupt controller
 * @param timeline what was recorded so far
 * @param console what the guest has printed so far
 * @param consoleDropped how many bytes at the start of the console text are no longer held
 * @param breakpoints the breakpoints in force, with their hits
 * @param bookmarks what is worth a look in this run, as far as the run has come
 * @param horizon how far the run is known, and where one can go back and forward to
 * @param kernels the names of the kernels that it runs, where they lie now
 */
public record Snapshot(
        long sequence,
        RunState state,
        String stop,
        int percent,
        Moment moment,
        List<CpuSnapshot> cpus,
        int current,
        MemoryImage memory,
        GicSnapshot gic,
        Timeline timeline,
        String console,
        long consoleDropped,
        List<BreakpointState> breakpoints,
        List<Bookmark> bookmarks,
        Horizon horizon,
        KernelNames kernels) {
    /** The {@link #percent} of what cannot be measured. */
    public static final int NOT_KNOWN = -1;

    /** Copies {@code cpus}, {@code breakpoints} and {@code bookmarks}. */
    public Snapshot {
        cpus = List.copyOf(cpus);
        breakpoints = List.copyOf(breakpoints);
        bookmarks = List.copyOf(bookmarks);
    }

    /** Instructions retired. */
    public long instructions() {
        return moment.instructions();
    }

    /** What is known of the run: its past, and its future as far as it was run before. */
    public Timeline known() {
        return horizon.known();
    }

    /** The furthest moment known. */
    public Moment furthest() {
        return horizon.furthest();
    }

    /** What is worth a look in the run, as far as it is known: what lies in the known future counts as reached. */
    public List<Bookmark> knownBookmarks() {
        return horizon.bookmarks();
    }

    /** Of which run this is a moment. */
    public Generation generation() {
        return horizon.generation();
    }

    /** The moment at which the machine ends, or falls asleep for good; null if that is not known. */
    public @Nullable Moment end() {
        return horizon.end();
    }

    /** Whether there is a place where the machine stood before. */
    public boolean canGoBack() {
        return horizon.canGoBack();
    }

    /** Whether there is a place to go forward to again. */
    public boolean canGoForward() {
        return horizon.canGoForward();
    }

    /** The processor that the session looks at. */
    public CpuSnapshot cpu() {
        return cpus.get(current);
    }

    /** The same moment as the last that is known of a machine that has ended since. */
    public Snapshot ended(String why) {
        return with(sequence + 1, RunState.ENDED, why, NOT_KNOWN);
    }

    /** The same moment under another number, with another state and other words. */
    public Snapshot with(long number, RunState other, String words, int done) {
        return new Snapshot(
                number,
                other,
                words,
                done,
                moment,
                cpus,
                current,
                memory,
                gic,
                timeline,
                console,
                consoleDropped,
                breakpoints,
                bookmarks,
                horizon,
                kernels);
    }
}

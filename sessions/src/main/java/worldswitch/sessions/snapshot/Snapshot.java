package worldswitch.sessions.snapshot;

import java.util.List;
import worldswitch.emulator.gic.GicSnapshot;
import worldswitch.emulator.memory.MemoryImage;
import worldswitch.sessions.breakpoint.BreakpointState;
import worldswitch.sessions.timeline.Timeline;

/**
 * Everything a window may show of a session at one moment: immutable, readable from any thread, cheap to make.
 *
 * @param sequence grows with each snapshot of the session
 * @param state whether the machine moves
 * @param stop why it stands, in words: {@code "guest exit 0: HVC #0 from guest VMID 1"}; while running, what it runs to
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
 */
public record Snapshot(
        long sequence,
        RunState state,
        String stop,
        Moment moment,
        List<CpuSnapshot> cpus,
        int current,
        MemoryImage memory,
        GicSnapshot gic,
        Timeline timeline,
        String console,
        long consoleDropped,
        List<BreakpointState> breakpoints,
        List<Bookmark> bookmarks) {
    public Snapshot {
        cpus = List.copyOf(cpus);
        breakpoints = List.copyOf(breakpoints);
        bookmarks = List.copyOf(bookmarks);
    }

    /** Instructions retired. */
    public long instructions() {
        return moment.instructions();
    }

    /** The processor that the session looks at. */
    public CpuSnapshot cpu() {
        return cpus.get(current);
    }

    /** The same moment as the last that is known of a machine that has ended since. */
    public Snapshot ended(String why) {
        return new Snapshot(
                sequence + 1,
                RunState.ENDED,
                why,
                moment,
                cpus,
                current,
                memory,
                gic,
                timeline,
                console,
                consoleDropped,
                breakpoints,
                bookmarks);
    }
}

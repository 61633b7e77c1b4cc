package worldswitch.views.timeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import worldswitch.sessions.archive.Workspace.SavedBookmark;
import worldswitch.views.pane.Scene;
import worldswitch.views.timeline.track.Range;
import worldswitch.views.timeline.track.Track;
import worldswitch.views.timeline.track.Tracks;
import worldswitch.views.widget.CatchUp;

/**
 * What the parts of the timeline have in common: the range seen, the track chosen, the stretch marked with the mouse, the
 * pinned tracks. Whoever changes it calls {@link #changed}, and every part draws itself anew.
 */
final class TimelineState {
    /** A stretch of time marked with the mouse. */
    record Mark(double start, double end) {
        double from() {
            return Math.min(start, end);
        }

        double to() {
            return Math.max(start, end);
        }
    }

    /** Instructions of a recording that is seen as a whole at first. */
    private static final long SHORT = 200_000;
    /** Registers whose tracks are seen without searching. */
    private static final int FEW = 12;

    final Tracks tracks = new Tracks();
    private final Set<String> pinned = new LinkedHashSet<>();
    private final List<Runnable> watchers = new ArrayList<>();
    private Range range = Range.all(0);
    private @Nullable Track chosen;
    private @Nullable Mark mark;
    private @Nullable Scene scene;
    private Extent extent = Extent.NEAR;
    private boolean whole = true;
    private long left;

    /** Which part of the recording is seen. */
    private enum Extent {
        /** What lies near the focus where the machine stands; all of it while the machine runs, or as long as it is short. */
        NEAR,
        /** All of it. */
        ALL,
        /** What the user chose. */
        CHOSEN
    }

    void watch(Runnable watcher) {
        watchers.add(watcher);
    }

    void changed() {
        watchers.forEach(Runnable::run);
    }

    Range range() {
        return range;
    }

    /** Shows a range; from now on the view no longer grows with the recording. */
    void show(Range next) {
        range = next;
        extent = Extent.CHOSEN;
        changed();
    }

    /** Shows the whole recording, and goes on doing so as it grows. */
    void fit() {
        extent = Extent.ALL;
        range = Range.all(end());
        changed();
    }

    void zoom(double about, double factor) {
        show(range.zoom(about, factor, end()));
    }

    void pan(double share) {
        show(range.pan(share, end()));
    }

    /** How many entries of the recording have not been taken in yet. */
    long left() {
        return left;
    }

    long end() {
        return scene == null ? 0 : scene.snapshot().known().end();
    }

    /** The moments that the user named. */
    List<SavedBookmark> bookmarks() {
        return scene == null ? List.of() : scene.remarks().bookmarks();
    }

    @Nullable
    Scene scene() {
        return scene;
    }

    @Nullable
    Track chosen() {
        return chosen;
    }

    void choose(@Nullable Track track) {
        chosen = track;
        changed();
    }

    @Nullable
    Mark mark() {
        return mark;
    }

    void mark(@Nullable Mark next) {
        mark = next;
        changed();
    }

    boolean isPinned(Track track) {
        return pinned.contains(track.id());
    }

    /** Pins the chosen track above the others, or lets it go. */
    void togglePin() {
        if (chosen != null && !pinned.remove(chosen.id())) {
            pinned.add(chosen.id());
        }
        changed();
    }

    /** The tracks of registers, pinned ones first; where there are many, those that were written in what is seen come next. */
    List<Track> registers() {
        List<Track> all = new ArrayList<>(tracks.registers());
        boolean many = all.size() > FEW;
        all.sort(Comparator.comparingInt(track -> isPinned(track) ? 0 : many && !isSeen(track) ? 2 : 1));
        return all;
    }

    private boolean isSeen(Track track) {
        return track.count(range.from(), range.to()) > 0;
    }

    /** Takes a scene in; a long recording shows the last exits before the focus rather than everything. */
    void show(Scene next) {
        boolean other = scene == null || scene.description() != next.description();
        boolean moved = scene == null || !scene.focus().equals(next.focus());
        scene = next;
        boolean incomplete = left > 0;
        left = tracks.read(next.snapshot().known(), next.snapshot().generation(), CatchUp.PART);
        if (other) {
            chosen = null;
            mark = null;
            extent = Extent.NEAR;
        }
        boolean before = whole;
        whole = extent == Extent.ALL || extent == Extent.NEAR && (next.isRunning() || end() <= SHORT);
        if (whole) {
            range = Range.all(end());
        } else if (extent == Extent.NEAR && (other || before || incomplete)) {
            range = tracks.near(next.focus().instructions(), end());
        } else if (moved) {
            range = range.including(next.focus().instructions(), end());
        }
        changed();
    }
}

package worldswitch.views.timeline.track;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import worldswitch.sessions.column.Log;
import worldswitch.sessions.hazard.JudgedWrite;
import worldswitch.sessions.hazard.WriteState;
import worldswitch.sessions.snapshot.Generation;
import worldswitch.sessions.timeline.Exit;
import worldswitch.sessions.timeline.InterruptEvent;
import worldswitch.sessions.timeline.Stretch;
import worldswitch.sessions.timeline.Timeline;

/**
 * All tracks of a recording, kept up as it grows: each entry is looked at once, when it is new, and a write once more when
 * it has ended; of a long recording in parts, if that is asked for. A recording of another generation, or one that became shorter, is another one, and is read anew.
 */
public final class Tracks {
    private static final int LEVELS = 3;
    private static final long SHORTEST = 250;
    private static final long LONGEST = 50_000;
    /** Writes of which each can be seen by itself. */
    private static final int READABLE = 6;
    /** The share of what lies before a moment that is shown behind it. */
    private static final double AHEAD = 0.15;

    private final Map<Integer, WriteTrack> registers = new LinkedHashMap<>();
    private final List<LaneTrack> lanes = new ArrayList<>();
    private @Nullable Generation generation;
    private ExitTrack exits = new ExitTrack();
    private InterruptTrack interrupts = new InterruptTrack();
    private long nextStretch;
    private long nextExit;
    private long nextInterrupt;
    private long nextWrite;
    private long nextEnded;
    /** How many entries may still be looked at in this turn. */
    private int room;

    /** The tracks of an empty recording. */
    public Tracks() {
        clear();
    }

    /**
     * Takes in what is new in a recording.
     *
     * @param of which run it is of: within one, a recording that is longer continues a shorter one
     */
    public void read(Timeline timeline, Generation of) {
        read(timeline, of, Integer.MAX_VALUE);
    }

    /**
     * Takes in so many entries of what is new.
     *
     * @return how many are left
     */
    public long read(Timeline timeline, Generation of, int most) {
        room = most;
        if (of != generation || isOther(timeline)) {
            clear();
            generation = of;
        }
        readStretches(timeline.stretches());
        readExits(timeline.exits());
        readInterrupts(timeline.interrupts());
        readWrites(timeline.writes());
        readEnded(timeline.writes());
        return left(timeline);
    }

    private long left(Timeline timeline) {
        long ended = room > 0 ? 0 : timeline.writes().size() - nextEnded;
        return timeline.stretches().size()
                - nextStretch
                + timeline.exits().size()
                - nextExit
                + timeline.interrupts().size()
                - nextInterrupt
                + timeline.writes().size()
                - nextWrite
                + ended;
    }

    /** How many entries there are to look at, those included that are looked at twice. */
    public static long all(Timeline timeline) {
        return held(timeline.stretches())
                + held(timeline.exits())
                + held(timeline.interrupts())
                + 2 * held(timeline.writes());
    }

    private static long held(Log<?> log) {
        return log.size() - log.dropped();
    }

    /** The tracks that always stand on top: exception levels from the highest, exits, interrupts. */
    public List<Track> fixed() {
        List<Track> fixed = new ArrayList<>();
        for (int el = LEVELS - 1; el >= 0; el--) {
            fixed.add(lanes.get(el));
        }
        fixed.add(exits);
        fixed.add(interrupts);
        return fixed;
    }

    /**
     * A range of a long recording that shows a moment with what came before it: as much as can be told apart, at most the last exit
     * and what is behind it.
     */
    public Range near(long time, long end) {
        int last = exits.before(time);
        long length = last < 0 ? LONGEST : Math.max(SHORTEST, Math.min(LONGEST, time - exits.time(last)));
        while (length > SHORTEST && writes(time - length, time) > READABLE) {
            length = Math.max(SHORTEST, length / 2);
        }
        return new Range(time - length, time + length * AHEAD).pan(0, end);
    }

    private int writes(double start, double end) {
        return registers.values().stream()
                .mapToInt(track -> track.count(start, end))
                .sum();
    }

    /** A track for each register written so far, in the order of first writes. */
    public List<Track> registers() {
        return List.copyOf(registers.values());
    }

    /** How many writes in a stretch of time were consumed too early. */
    public int hazards(double start, double end) {
        return registers.values().stream()
                .mapToInt(track -> track.hazards(start, end))
                .sum();
    }

    private boolean isOther(Timeline timeline) {
        return timeline.stretches().size() < nextStretch
                || timeline.exits().size() < nextExit
                || timeline.writes().size() < nextWrite
                || timeline.interrupts().size() < nextInterrupt;
    }

    private void clear() {
        lanes.clear();
        for (int el = 0; el < LEVELS; el++) {
            lanes.add(new LaneTrack(el));
        }
        registers.clear();
        exits = new ExitTrack();
        interrupts = new InterruptTrack();
        nextStretch = nextExit = nextInterrupt = nextWrite = nextEnded = 0;
    }

    private void readStretches(Log<Stretch> log) {
        for (nextStretch = Math.max(nextStretch, log.dropped());
                nextStretch < log.size() && room > 0;
                nextStretch++, room--) {
            Stretch stretch = log.get(nextStretch);
            lanes.get(stretch.el()).add(stretch.from(), nextStretch);
        }
    }

    private void readExits(Log<Exit> log) {
        for (nextExit = Math.max(nextExit, log.dropped()); nextExit < log.size() && room > 0; nextExit++, room--) {
            exits.add(log.get(nextExit).at(), nextExit);
        }
    }

    private void readInterrupts(Log<InterruptEvent> log) {
        for (nextInterrupt = Math.max(nextInterrupt, log.dropped());
                nextInterrupt < log.size() && room > 0;
                nextInterrupt++, room--) {
            interrupts.add(log.get(nextInterrupt).at(), nextInterrupt);
        }
    }

    private void readWrites(Log<JudgedWrite> log) {
        for (nextWrite = Math.max(nextWrite, log.dropped()); nextWrite < log.size() && room > 0; nextWrite++, room--) {
            JudgedWrite write = log.get(nextWrite);
            registers
                    .computeIfAbsent(write.register().index(), index -> new WriteTrack(write.register()))
                    .add(write.at(), nextWrite);
        }
    }

    private void readEnded(Log<JudgedWrite> log) {
        for (nextEnded = Math.max(nextEnded, log.dropped()); nextEnded < log.size() && room > 0; nextEnded++, room--) {
            JudgedWrite write = log.get(nextEnded);
            if (write.state() == WriteState.PENDING || write.state() == WriteState.READ_BACK) {
                return;
            }
            WriteTrack track = registers.get(write.register().index());
            if (track != null && write.state() == WriteState.CONSUMED_TOO_EARLY) {
                track.addHazard(write.at());
            }
        }
    }
}

package worldswitch.sessions.report.lanes;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import worldswitch.sessions.hazard.JudgedWrite;
import worldswitch.sessions.hazard.WriteState;
import worldswitch.sessions.report.lanes.MarkRow.Kind;
import worldswitch.sessions.report.lanes.MarkRow.Mark;
import worldswitch.sessions.timeline.InterruptEvent;
import worldswitch.sessions.timeline.Stretch;
import worldswitch.sessions.timeline.SyndromeText;
import worldswitch.sessions.timeline.Timeline;
import worldswitch.sessions.world.World;

/** Goes through a timeline once and fills the columns of a picture. */
final class LanesPainter {
    private static final int MOST_LANES = 16;

    private record Key(int el, World world) {}

    private final Timeline timeline;
    private final int columns;
    private final long from;
    private final long span;
    private final Map<Key, BitSet> lanes =
            new TreeMap<>(Comparator.comparing((Key key) -> -key.el).thenComparing(key -> key.world.code()));
    private final Set<Key> left = new HashSet<>();
    private final Map<Kind, SortedMap<Integer, Mark>> marks = new EnumMap<>(Kind.class);

    LanesPainter(Timeline timeline, int columns) {
        this.timeline = timeline;
        this.columns = columns;
        from = timeline.stretches().held().mapToLong(Stretch::from).findFirst().orElse(0);
        span = Math.max(1, timeline.end() - from);
    }

    Lanes paint() {
        timeline.stretches().held().forEach(this::stretch);
        timeline.exits().held().forEach(exit -> mark(Kind.EXITS, exit.at(), SyndromeText.of(exit)));
        timeline.interrupts().held().forEach(this::interrupt);
        timeline.writes().held().forEach(this::write);
        List<Lane> drawn = new ArrayList<>();
        lanes.forEach((key, ran) -> drawn.add(new Lane("EL" + key.el + " " + key.world, key.el, ran)));
        List<MarkRow> rows = new ArrayList<>();
        marks.forEach((kind, row) -> rows.add(new MarkRow(kind, row)));
        return new Lanes(columns, from, from + span, drawn, left.size(), rows);
    }

    private void stretch(Stretch stretch) {
        Key key = new Key(stretch.el(), stretch.world());
        if (!lanes.containsKey(key) && lanes.size() == MOST_LANES) {
            left.add(key);
            return;
        }
        int first = column(stretch.from());
        int last = column(Math.max(stretch.from(), stretch.to() - 1));
        lanes.computeIfAbsent(key, absent -> new BitSet(columns)).set(first, last + 1);
    }

    private void interrupt(InterruptEvent event) {
        if (event.step() == InterruptEvent.Step.TAKEN) {
            mark(Kind.INTERRUPTS, event.at(), "taken to EL" + event.value());
        }
    }

    private void write(JudgedWrite write) {
        if (write.state() == WriteState.IMMEDIATE) {
            return;
        }
        boolean hazard = write.state() == WriteState.CONSUMED_TOO_EARLY;
        mark(hazard ? Kind.HAZARDS : Kind.WRITES, write.at(), write.register().name() + " " + write.state());
    }

    private void mark(Kind kind, long at, String what) {
        if (at >= from) {
            marks.computeIfAbsent(kind, absent -> new TreeMap<>())
                    .compute(column(at), (column, old) -> old == null ? new Mark(at, 1, what) : old.another());
        }
    }

    private int column(long at) {
        return (int) Math.min(columns - 1L, Math.max(0, at - from) * columns / span);
    }
}

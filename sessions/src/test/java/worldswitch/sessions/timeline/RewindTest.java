package worldswitch.sessions.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import worldswitch.sessions.column.Log;
import worldswitch.sessions.hazard.Judge;
import worldswitch.sessions.world.Worlds;

/** A recorder that is taken back is what it was, whatever comes then. */
class RewindTest {
    private static final long PLENTY = 32 << 20;
    /** Two chunks of each table, whatever its width. */
    private static final long LITTLE = 1;

    private static Recorder recorder(long budget) {
        return new Recorder(2, Judge.BY_FIELDS, new Worlds(), budget);
    }

    private static Recorder straight(Events events, int count) {
        Recorder recorder = recorder(PLENTY);
        events.tell(recorder, 0, count);
        return recorder;
    }

    private static List<Log<?>> logs(Recorder recorder, int count) {
        Timeline timeline = recorder.timeline(count * 2L);
        return List.of(timeline.stretches(), timeline.exits(), timeline.writes(), timeline.interrupts());
    }

    private static List<List<?>> rows(Recorder recorder, int count) {
        List<List<?>> rows = new ArrayList<>();
        logs(recorder, count).forEach(log -> rows.add(log.held().toList()));
        return rows;
    }

    private static void assertSame(Recorder recorder, Recorder straight, int count) {
        assertThat(rows(recorder, count)).isEqualTo(rows(straight, count));
        assertThat(logs(recorder, count)).extracting(Log::dropped).containsOnly(0L);
        assertThat(recorder.exitCount()).isEqualTo(straight.exitCount());
        assertThat(recorder.hazardCount()).isEqualTo(straight.hazardCount());
    }

    @Property(tries = 15)
    void same_events_after_a_restore_give_the_timeline_of_a_straight_recording(
            @ForAll long seed, @ForAll @IntRange(min = 2, max = 12_000) int count) {
        Events events = new Events(seed);
        Recorder recorder = recorder(PLENTY);

        walk(recorder, events, count, new Random(seed));

        assertSame(recorder, straight(events, count), count);
    }

    /** Runs to a number of events with many steps back, and forward to where it was before. */
    private static void walk(Recorder recorder, Events events, int count, Random random) {
        TreeMap<Integer, RecorderState> saved = new TreeMap<>(Map.of(0, recorder.save()));
        int at = 0;
        for (int step = 0; step < 12; step++) {
            int to = at + random.nextInt(count - at + 1);
            events.tell(recorder, at, to);
            saved.put(to, recorder.save());
            at = List.copyOf(saved.keySet()).get(random.nextInt(saved.size()));
            recorder.restore(saved.get(at));
        }
        events.tell(recorder, at, count);
    }

    @Property(tries = 15)
    void other_events_may_follow_a_restore(
            @ForAll long seed,
            @ForAll @IntRange(max = 6_000) int fork,
            @ForAll @IntRange(max = 6_000) int first,
            @ForAll @IntRange(max = 6_000) int second) {
        Recorder recorder = recorder(PLENTY);
        new Events(seed).tell(recorder, 0, fork);
        RecorderState state = recorder.save();
        new Events(seed).tell(recorder, fork, fork + first);
        recorder.restore(state);
        new Events(~seed).tell(recorder, fork, fork + second);

        Recorder straight = straight(new Events(seed), fork);
        new Events(~seed).tell(straight, fork, fork + second);
        assertSame(recorder, straight, fork + second);
    }

    @Property(tries = 15)
    void a_timeline_that_was_handed_out_stays_whole(
            @ForAll long seed, @ForAll @IntRange(max = 6_000) int fork, @ForAll @IntRange(max = 6_000) int more) {
        for (long budget : new long[] {LITTLE, PLENTY}) {
            Recorder recorder = recorder(budget);
            new Events(seed).tell(recorder, 0, fork);
            RecorderState state = recorder.save();
            new Events(seed).tell(recorder, fork, fork + more);
            List<Log<?>> future = logs(recorder, fork + more);
            List<?> before = future.stream().map(log -> log.held().toList()).toList();
            recorder.restore(state);
            new Events(~seed).tell(recorder, fork, fork + 12_000);

            assertThat(future.stream().map(log -> log.held().toList()).toList()).isEqualTo(before);
        }
    }

    @Property(tries = 15)
    void rows_that_are_held_after_many_were_dropped_are_those_of_a_straight_recording(
            @ForAll long seed, @ForAll @IntRange(min = 2, max = 40_000) int count) {
        Events events = new Events(seed);
        Recorder recorder = recorder(LITTLE);
        walk(recorder, events, count, new Random(seed));

        List<Log<?>> straight = logs(straight(events, count), count);
        List<Log<?>> logs = logs(recorder, count);
        for (int i = 0; i < logs.size(); i++) {
            Log<?> log = logs.get(i);
            assertThat(log.size()).isEqualTo(straight.get(i).size());
            for (long number = log.dropped(); number < log.size(); number++) {
                assertThat(withoutParts(log.get(number)))
                        .isEqualTo(withoutParts(straight.get(i).get(number)));
            }
        }
    }

    /** An entry without what is held in a table of its own, of which other rows are dropped. */
    private static String withoutParts(Object entry) {
        return entry.toString().replaceAll("(accesses|listRegisters\\w*)=\\[.*?\\](?=[,\\]])", "");
    }

    @Property(tries = 5)
    void a_restore_to_before_the_oldest_row_begins_the_tables_anew(@ForAll long seed) {
        Events events = new Events(seed);
        Recorder recorder = recorder(LITTLE);
        events.tell(recorder, 0, 500);
        RecorderState state = recorder.save();
        long exits = recorder.exitCount();
        List<Long> sizes = logs(recorder, 500).stream().map(Log::size).toList();
        events.tell(recorder, 500, 60_000);
        recorder.restore(state);

        assertThat(recorder.exitCount()).isEqualTo(exits);
        assertThat(logs(recorder, 500)).extracting(Log::size).isEqualTo(sizes);
        events.tell(recorder, 500, 1000);
        List<Log<?>> straight = logs(straight(events, 1000), 1000);
        List<Log<?>> logs = logs(recorder, 1000);
        assertThat(logs.get(0).dropped()).isPositive();
        for (int i = 0; i < logs.size(); i++) {
            assertThat(logs.get(i).size()).isEqualTo(straight.get(i).size());
            assertThat(logs.get(i).dropped()).isBetween(0L, sizes.get(i));
            assertThat(logs.get(i).held().map(RewindTest::withoutParts).toList())
                    .isEqualTo(straight.get(i)
                            .held()
                            .skip(logs.get(i).dropped())
                            .map(RewindTest::withoutParts)
                            .toList());
        }
    }

    @Property(tries = 15)
    void the_world_of_a_processor_is_the_one_it_was(
            @ForAll long seed, @ForAll @IntRange(min = 14, max = 300) int fork) {
        Events events = new Events(seed);
        Recorder recorder = recorder(PLENTY);
        events.tell(recorder, 0, fork);
        RecorderState state = recorder.save();
        String before = recorder.world(events.cpu(fork)).toString();
        new Events(~seed).tell(recorder, fork, fork + 50);
        recorder.restore(state);

        assertThat(recorder.world(events.cpu(fork))).hasToString(before);
    }
}

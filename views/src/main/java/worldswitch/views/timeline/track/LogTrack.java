package worldswitch.views.timeline.track;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import worldswitch.sessions.column.Log;
import worldswitch.sessions.timeline.Timeline;
import worldswitch.views.focus.Focus;

/**
 * A track whose events are entries of one log of the recording.
 *
 * @param <E> an entry
 */
abstract class LogTrack<E> extends Track {
    private final Function<Timeline, Log<E>> log;
    private final ToLongFunction<E> begin;

    /**
     * Makes an empty track.
     *
     * @param log where the entries are
     * @param begin the moment of an entry
     */
    LogTrack(String id, String name, Function<Timeline, Log<E>> log, ToLongFunction<E> begin) {
        super(id, name);
        this.log = log;
        this.begin = begin;
    }

    /** An entry in words. */
    abstract String words(E entry);

    /** Where the focus goes for an entry; empty if it stands for no place in the code. */
    Optional<Focus> focus(E entry) {
        return Optional.empty();
    }

    /** The entry at a place that the recording still holds. */
    E entry(int place, Timeline timeline) {
        return log.apply(timeline).get(number(place));
    }

    /** The entry at a place, empty if it is no longer held. */
    Optional<E> held(int place, Timeline timeline) {
        boolean held = number(place) >= log.apply(timeline).dropped();
        return held ? Optional.of(entry(place, timeline)) : Optional.empty();
    }

    @Override
    public Optional<String> describe(int place, Timeline timeline) {
        return held(place, timeline).map(this::words);
    }

    @Override
    public Optional<Focus> focus(int place, Timeline timeline) {
        return held(place, timeline).flatMap(this::focus);
    }

    @Override
    long end(int place, Timeline timeline) {
        return time(place);
    }

    @Override
    int firstHeld(Timeline timeline) {
        Log<E> entries = log.apply(timeline);
        long dropped = entries.dropped();
        boolean some = dropped > 0 && dropped < entries.size();
        return some ? from(begin.applyAsLong(entries.get(dropped))) : 0;
    }
}

package worldswitch.sessions.compare.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import worldswitch.emulator.cpu.Cpu;
import worldswitch.sessions.compare.rerun.Rerun;
import worldswitch.sessions.compare.state.Comparison;
import worldswitch.sessions.compare.state.Difference;
import worldswitch.sessions.compare.state.Difference.Kind;
import worldswitch.sessions.snapshot.Moment;

/**
 * The search for the first difference of two machines that start alike.
 *
 * <ol>
 *   <li>Both run a <em>chunk</em> of instructions. At its end their states are compared, and the {@linkplain EventHash
 *       events} on the way: so a difference that has vanished again is still noticed, unless it was one in general
 *       registers only and none of them was used in anything but each other before the next synchronisation event.
 *   <li>A chunk with a difference is halved, from saved states, until a short window is left.
 *   <li>The window is run step by step, a step being an instruction or the exception that comes instead, and everything
 *       is compared behind each.
 * </ol>
 *
 * <p>Not threadsafe; any one thread may search.
 */
public final class FirstDifference {
    private static final long FIRST_CHUNK = 4096;
    private static final long LARGEST_CHUNK = 1 << 20;
    private static final long WINDOW = 256;

    private final Side first;
    private final Side second;
    private final Comparison comparison;
    private Side.SavePoint firstPoint;
    private Side.SavePoint secondPoint;

    /**
     * Searches in two machines, which it takes over: it runs them, and watches them in place of any other observer.
     *
     * @param comparison what of them to compare
     */
    public FirstDifference(Rerun first, Rerun second, Comparison comparison) {
        this.first = new Side(first);
        this.second = new Side(second);
        this.comparison = comparison;
        firstPoint = this.first.save();
        secondPoint = this.second.save();
    }

    /**
     * Searches up to an instruction count.
     *
     * @return the first difference, or nothing if both have come to the count, or have ended, alike
     * @throws CancellationException if it was called off
     */
    public Optional<Divergence> find(long until, Progress progress) {
        long chunk = FIRST_CHUNK;
        while (!differ()) {
            long now = count();
            if (!progress.reached(now)) {
                throw new CancellationException("called off at instruction " + now);
            }
            if (now >= until || first.hasEnded()) {
                return Optional.empty();
            }
            keep();
            long end = Math.min(until, now + chunk);
            run(end);
            if (differ()) {
                return Optional.of(narrow(now, end));
            }
            chunk = Math.min(2 * chunk, LARGEST_CHUNK);
        }
        throw new IllegalArgumentException("the machines differ from the start: "
                + comparison.differences().get(0).text("first", "second"));
    }

    /** Instructions retired up to where the search stands. */
    public long count() {
        return first.machine().time().instructions();
    }

    /** How the second machine has ended, in words; empty if it has not. */
    public String secondEnd() {
        return second.end();
    }

    /** How the first machine has ended, in words; empty if it has not. */
    public String end() {
        return first.end();
    }

    private boolean differ() {
        return first.hash() != second.hash() || !first.endsLike(second) || !comparison.isSame();
    }

    private void keep() {
        firstPoint = first.save();
        secondPoint = second.save();
        first.clear();
        second.clear();
    }

    private void goBack() {
        first.restore(firstPoint);
        second.restore(secondPoint);
    }

    private void run(long until) {
        first.run(until);
        second.run(until);
    }

    private Divergence narrow(long alike, long different) {
        long low = alike;
        long high = different;
        while (high - low > WINDOW) {
            goBack();
            long middle = low + (high - low) / 2;
            run(middle);
            if (differ()) {
                high = middle;
            } else {
                low = middle;
                keep();
            }
        }
        goBack();
        return step(high);
    }

    private Divergence step(long atLatest) {
        while (count() <= atLatest) {
            Moment at = first.moment();
            Cpu cpu = first.machine().current();
            int id = cpu.id();
            int el = cpu.el;
            long pc = cpu.pc;
            first.step();
            second.step();
            if (differ()) {
                return new Divergence(at, id, pc, el, differences(), first.did(), second.did());
            }
        }
        throw new IllegalStateException("the difference did not come again up to instruction " + atLatest);
    }

    private List<Difference> differences() {
        List<Difference> found = new ArrayList<>(comparison.differences());
        if (!first.printed().equals(second.printed())) {
            found.add(Difference.plain(Kind.CONSOLE, "console", quoted(first.printed()), quoted(second.printed())));
        }
        if (!first.endsLike(second)) {
            found.add(Difference.plain(Kind.END, "end", end(first), end(second)));
        }
        if (found.isEmpty()) {
            found.add(Difference.plain(Kind.EVENT, "what it does", first.did(), second.did()));
        }
        return found;
    }

    private static String end(Side side) {
        return side.hasEnded() ? side.end() : "goes on";
    }

    private static String quoted(String printed) {
        StringBuilder text = new StringBuilder("'");
        printed.chars()
                .forEach(value ->
                        text.append(value >= ' ' && value < 0x7f ? (char) value + "" : "\\x%02x".formatted(value)));
        return text.append('\'').toString();
    }
}

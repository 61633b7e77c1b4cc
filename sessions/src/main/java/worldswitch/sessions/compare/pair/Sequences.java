package worldswitch.sessions.compare.pair;

import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import worldswitch.sessions.column.Log;
import worldswitch.sessions.compare.pair.PairResult.Mismatch;
import worldswitch.sessions.hazard.JudgedWrite;
import worldswitch.sessions.naming.Names;
import worldswitch.sessions.timeline.Exit;
import worldswitch.sessions.timeline.SyndromeText;

/**
 * What two runs did, compared in order and without regard to when: two programs that differ by an instruction have their
 * code at other addresses and all they do at other times, and may still do the same.
 */
final class Sequences {
    private Sequences() {}

    /** The first guest exit that is another one. */
    static @Nullable Mismatch exits(Log<Exit> first, Log<Exit> second) {
        return mismatch(first, second, Sequences::text, Sequences::text);
    }

    private static String text(Exit exit) {
        String reason = exit.reason().isEmpty() ? "" : "; " + exit.reason();
        return exit.from() + ", " + SyndromeText.of(exit) + reason;
    }

    /** The first write of a system register that gives another register or another value, an address going by its name. */
    static @Nullable Mismatch writes(Log<JudgedWrite> first, Names names, Log<JudgedWrite> second, Names otherNames) {
        return mismatch(first, second, write -> text(write, names), write -> text(write, otherNames));
    }

    private static String text(JudgedWrite write, Names names) {
        String symbol = names.symbol(write.value());
        String value = Objects.requireNonNullElse(symbol, "0x" + Long.toHexString(write.value()));
        return write.register().name() + " = " + value + " at EL" + write.el();
    }

    private static <E> @Nullable Mismatch mismatch(
            Log<E> first, Log<E> second, Function<E, String> text, Function<E, String> otherText) {
        long end = Math.max(first.size(), second.size());
        for (long i = Math.max(first.dropped(), second.dropped()); i < end; i++) {
            String one = i < first.size() ? text.apply(first.get(i)) : "none";
            String other = i < second.size() ? otherText.apply(second.get(i)) : "none";
            if (!one.equals(other)) {
                return new Mismatch(i + 1, one, other);
            }
        }
        return null;
    }
}

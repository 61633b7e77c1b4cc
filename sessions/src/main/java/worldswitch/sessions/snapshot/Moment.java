package worldswitch.sessions.snapshot;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import worldswitch.emulator.cpu.exception.ExceptionClass;
import worldswitch.sessions.timeline.Exit;

/**
 * A moment of a run: between two things that happen in it.
 *
 * <p>Most of what happens is that an instruction retires, and counting those names the moment. But some things move the
 * machine while nothing retires; such events since the last retired instruction are counted too:
 *
 * <ul>
 *   <li>an exception that comes instead of an instruction: an interrupt, or an abort, a trap, an undefined instruction. That
 *       of SVC and of HVC does not count: the instruction retires, and its exception is a part of that;
 *   <li>a wait: where the processors take turns, one that waits gives up its turn; and once all wait, time leaps to what is due
 *       next, or, if nothing is, the machine has fallen asleep for good. So an interrupt that ends a WFI is the second event
 *       behind it.
 * </ul>
 *
 * <p>Moments of a run are strictly ordered, and a machine stands at no two states at the same one: what was typed at a moment
 * belongs to the machine as it stands there, and so does what fell due. Written {@code 1204}, or {@code 1204+1} behind the
 * first event.
 *
 * @param instructions instructions that all processors have retired, not negative
 * @param events events since the last of them retired; not negative
 */
public record Moment(long instructions, int events) implements Comparable<Moment> {
    /** The moment at which every run begins. */
    public static final Moment START = new Moment(0, 0);

    private static final Pattern FORM = Pattern.compile("([0-9]{1,18})(?:\\+([0-9]{1,9}))?");

    /** Makes a moment; throws IllegalArgumentException if a count is negative. */
    public Moment {
        if (instructions < 0 || events < 0) {
            throw new IllegalArgumentException("no moment has a negative count");
        }
    }

    /** The moment right after an instruction has retired. */
    public static Moment of(long instructions) {
        return new Moment(instructions, 0);
    }

    /** The moment from which a step takes a guest exit. */
    public static Moment before(Exit exit) {
        boolean retires = exit.exceptionClass() == ExceptionClass.HYPERVISOR_CALL.code();
        return of(retires ? exit.at() - 1 : exit.at());
    }

    /**
     * Reads what {@link #toString} writes; underscores between digits are passed over.
     *
     * @throws IllegalArgumentException if the text is no moment; the message says so in words
     */
    public static Moment parse(String text) {
        Matcher matcher = FORM.matcher(text.strip().replace("_", ""));
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "'" + text + "' is no moment: an instruction count, as 1204, or behind an event, as 1204+1");
        }
        int events = matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2));
        return new Moment(Long.parseLong(matcher.group(1)), events);
    }

    @Override
    public int compareTo(Moment other) {
        int byInstructions = Long.compare(instructions, other.instructions);
        return byInstructions != 0 ? byInstructions : Integer.compare(events, other.events);
    }

    /** {@code 1204} or {@code 1204+1}. */
    @Override
    public String toString() {
        return events == 0 ? Long.toString(instructions) : instructions + "+" + events;
    }
}

package worldswitch.emulator.assembler.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** Collects diagnostics from all phases and gives them back in the order in which the source was read. */
public final class Diagnostics {
    private final List<Entry> entries = new ArrayList<>();
    private int errors;
    private Predicate<String> consequence = message -> false;

    private record Entry(int ordinal, Diagnostic diagnostic) {}

    /** Leaves out, from now on, messages that only follow from what has been reported. */
    public void leaveOut(Predicate<String> consequences) {
        consequence = consequences;
    }

    /**
     * Notes a diagnostic about a character of a line.
     *
     * @param ordinal the line's place in the order of reading
     */
    public void report(Severity severity, int ordinal, SourceLine line, int index, String message) {
        if (consequence.test(message)) {
            return;
        }
        if (severity == Severity.ERROR) {
            errors++;
        }
        int limit = severity == Severity.ERROR ? Limits.DIAGNOSTICS : Limits.DIAGNOSTICS / 2;
        if (entries.size() < limit) {
            String shown = entries.size() == limit - 1 ? "too many diagnostics: further ones are not shown" : message;
            entries.add(new Entry(ordinal, new Diagnostic(severity, line.place(index), shown, line.expansion())));
        }
    }

    /** Whether anything forbids a program. */
    public boolean hasErrors() {
        return errors > 0;
    }

    /** Whether so much was wrong that reading on makes no sense. */
    public boolean full() {
        return hasErrors() && entries.size() >= Limits.DIAGNOSTICS;
    }

    /** All of them, in the order of reading. */
    public List<Diagnostic> inOrder() {
        return entries.stream()
                .sorted(Comparator.comparingInt(Entry::ordinal))
                .map(Entry::diagnostic)
                .toList();
    }
}

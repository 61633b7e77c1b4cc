package worldswitch.emulator.assembler.source;

import org.jspecify.annotations.Nullable;

/**
 * Something the assembler has to say about a place in the source.
 *
 * @param severity whether it forbids a program
 * @param place where
 * @param message what, in words, with what was expected there
 * @param expansion why that place was read, or null in the main file
 */
public record Diagnostic(
        Severity severity,
        Place place,
        String message,
        @Nullable Expansion expansion) {
    private static final int SHOWN_EXPANSIONS = 8;

    /** The diagnostic as a compiler prints it: one line, and one more for each expansion around it. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(place + ": " + severity + ": " + message);
        int shown = 0;
        for (Expansion outer = expansion; outer != null; outer = outer.outer()) {
            if (shown++ == SHOWN_EXPANSIONS) {
                return text.append("\n    and ")
                        .append(outer.depth())
                        .append(" more levels")
                        .toString();
            }
            text.append("\n    in ").append(outer.what()).append(" at ").append(outer.at());
        }
        return text.toString();
    }
}

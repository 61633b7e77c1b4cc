package worldswitch.emulator.assembler.source;

import org.jspecify.annotations.Nullable;

/**
 * One statement's text, without comments, on its way through the assembler.
 *
 * @param file the file it stands in
 * @param text the statement
 * @param expansion why it is being read, or null in the main file
 */
public record SourceLine(String file, Text text, @Nullable Expansion expansion) {
    /** The place of the character at an index of the text. */
    public Place place(int index) {
        return new Place(file, text.line(index), text.column(index));
    }

    /** The same line read because of an expansion. */
    public SourceLine within(@Nullable Expansion cause) {
        return new SourceLine(file, text, cause);
    }
}

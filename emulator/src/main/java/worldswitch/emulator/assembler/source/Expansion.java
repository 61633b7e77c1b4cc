package worldswitch.emulator.assembler.source;

import org.jspecify.annotations.Nullable;

/**
 * Why a line is read that does not stand where reading began: a macro invoked, a block repeated, a file included.
 *
 * @param what what was expanded, {@code macro 'save'}
 * @param at the place that asked for it
 * @param outer the expansion in which that place itself was read, or null
 * @param depth the number of expansions from the main file to here, at least 1
 * @param isInclusion whether a file was included
 */
public record Expansion(String what, Place at, @Nullable Expansion outer, int depth, boolean isInclusion) {
    /** A macro or repetition that a line asks for. */
    public static Expansion of(String what, SourceLine line, int index) {
        return of(what, line, index, false);
    }

    /** A file that a line asks for. */
    public static Expansion inclusion(String file, SourceLine line, int index) {
        return of("'" + file + "' included", line, index, true);
    }

    private static Expansion of(String what, SourceLine line, int index, boolean inclusion) {
        Expansion outer = line.expansion();
        return new Expansion(what, line.place(index), outer, outer == null ? 1 : outer.depth() + 1, inclusion);
    }
}

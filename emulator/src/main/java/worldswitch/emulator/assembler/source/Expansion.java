package worldswitch.emulator.assembler.source;

import org.jspecify.annotations.Nullable;

/**
 * Why a line is read that does not stand where reading began: a macro invoked, a block repeated, a file included.
 *
 * @param what what was expanded, {@code macro 'save'}
 * @param at the place that asked for it
 * @param outer the expansion in which that place itself was read, or null
 * @param depth the number of expansions from the main file to here, at least 1
 * @param kind what sort of expansion
 */
public record Expansion(String what, Place at, @Nullable Expansion outer, int depth, Kind kind) {
    /** What sort of expansion it is. */
    public enum Kind {
        /** The body of a macro stands for a line that uses the macro. */
        MACRO,
        /** A block is read several times where it stands. */
        REPETITION,
        /** A file is read where another names it. */
        INCLUSION
    }

    /** An expansion that a line asks for. */
    public static Expansion of(Kind kind, String what, SourceLine line, int index) {
        Expansion outer = line.expansion();
        return new Expansion(what, line.place(index), outer, outer == null ? 1 : outer.depth() + 1, kind);
    }
}

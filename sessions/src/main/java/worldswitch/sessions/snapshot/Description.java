package worldswitch.sessions.snapshot;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import worldswitch.sessions.symbol.SymbolSpace;
import worldswitch.sessions.timeline.NestedLists;

/**
 * What a session is about; does not change while it runs.
 *
 * @param name {@code hcr-exit-path}
 * @param variant the chosen variant, or an empty string
 * @param variants all variants, in order, each with a line of explanation
 * @param title a line
 * @param introduction what to look at, in Markdown-free paragraphs; the first is shown at start
 * @param sources guest source text by file name
 * @param lines the source line of each instruction address
 * @param symbols names by address
 * @param nestedLists where a guest hypervisor's list registers lie; null if the guest has none that is known
 * @param spaces further names, which the user gave
 */
public record Description(
        String name,
        String variant,
        Map<String, String> variants,
        String title,
        List<String> introduction,
        Map<String, String> sources,
        SortedMap<Long, SourceLine> lines,
        SortedMap<Long, String> symbols,
        @Nullable NestedLists nestedLists,
        List<SymbolSpace> spaces) {
    /** Copies {@code spaces}. */
    public Description {
        spaces = List.copyOf(spaces);
    }

    /** A description without names that a user gave. */
    public Description(
            String name,
            String variant,
            Map<String, String> variants,
            String title,
            List<String> introduction,
            Map<String, String> sources,
            SortedMap<Long, SourceLine> lines,
            SortedMap<Long, String> symbols,
            @Nullable NestedLists nestedLists) {
        this(name, variant, variants, title, introduction, sources, lines, symbols, nestedLists, List.of());
    }

    /** A description of a guest without a guest hypervisor. */
    public Description(
            String name,
            String variant,
            Map<String, String> variants,
            String title,
            List<String> introduction,
            Map<String, String> sources,
            SortedMap<Long, SourceLine> lines,
            SortedMap<Long, String> symbols) {
        this(name, variant, variants, title, introduction, sources, lines, symbols, null);
    }

    /** The same with further names. */
    public Description with(List<SymbolSpace> more) {
        return new Description(
                name, variant, variants, title, introduction, sources, lines, symbols, nestedLists, more);
    }

    /**
     * A line of a guest's source.
     *
     * @param file its name, a key of {@link Description#sources} if the text is known
     * @param line from 1
     */
    public record SourceLine(String file, int line) {}
}

package worldswitch.sessions.report.document;

import java.util.List;

/**
 * A section of a report.
 *
 * @param title its title
 * @param blocks its parts
 */
public record Section(String title, List<Block> blocks) {
    /** Copies {@code blocks}. */
    public Section {
        blocks = List.copyOf(blocks);
    }
}

package worldswitch.sessions.library;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The description of a bundled session as its {@code session.json} holds it.
 *
 * @param title the question, in a line
 * @param introduction paragraphs
 * @param bookmarks places worth a look, of every variant
 * @param nestedLists where a guest hypervisor's list registers lie, or null
 * @param areas parts of memory whose stores by the hypervisor are counted when variants are compared
 * @param variants the variants, the first being the default; a session without variants has one without a name
 */
public record SessionFile(
        String title,
        List<String> introduction,
        List<Place> bookmarks,
        @Nullable Lists nestedLists,
        @Nullable List<Area> areas,
        List<Variant> variants) {
    /**
     * List registers in memory.
     *
     * @param label a symbol of the guest
     * @param offset bytes from there to the first
     * @param count how many there are
     */
    public record Lists(String label, int offset, int count) {}

    /**
     * A part of memory of which somebody asks how much is stored to it.
     *
     * @param name a few words
     * @param label a symbol of the guest: its first byte
     * @param end a symbol of the guest: behind its last byte
     */
    public record Area(String name, String label, String end) {}

    /**
     * A place in a run, by the label of an instruction.
     *
     * @param name a few words
     * @param label a symbol of the guest
     * @param hit which of its executions, from 1; 0 stands for 1
     * @param text what to see there
     */
    public record Place(String name, String label, int hit, String text) {}

    /**
     * A variant of a session.
     *
     * @param name its name, or an empty string
     * @param text what it is, in a line
     * @param symbols assembler symbols that are set to 1
     * @param features features that the machine has beyond the default, {@code FEAT_ExS}, or {@code -FEAT_RAS} for one less
     * @param bookmarks further places
     * @param expectations what must be seen
     */
    public record Variant(
            String name,
            String text,
            List<String> symbols,
            @Nullable List<String> features,
            @Nullable List<Place> bookmarks,
            List<Expectation> expectations) {}
}

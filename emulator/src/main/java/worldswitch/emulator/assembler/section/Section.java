package worldswitch.emulator.assembler.section;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import worldswitch.emulator.assembler.expression.Base;
import worldswitch.emulator.assembler.expression.Value;
import worldswitch.emulator.assembler.statement.Statement;

/**
 * A section while it grows: fragments one behind the other.
 *
 * <p>Every fragment knows its size when it is added, and a section's address is a multiple of its strictest alignment;
 * so an offset is final as soon as it is given, and nothing need be relaxed afterwards.
 */
public final class Section implements Base {
    private final String name;
    private final SectionFlags flags;
    private final List<Placed> fragments = new ArrayList<>();
    private long size;
    private long alignment = 1;
    private long address;

    /**
     * A fragment where it lies.
     *
     * @param fragment what lies there
     * @param offset in bytes from the section's start
     * @param statement the statement that it came from
     */
    public record Placed(Fragment fragment, long offset, Statement statement) {}

    /** An empty section. */
    public Section(String name, SectionFlags flags) {
        this.name = name;
        this.flags = flags;
    }

    @Override
    public String name() {
        return name;
    }

    /** What it is for. */
    public SectionFlags flags() {
        return flags;
    }

    /** Its size so far, in bytes. */
    public long size() {
        return size;
    }

    /** The alignment that its address must have, a power of two. */
    public long alignment() {
        return alignment;
    }

    /** Asks for an alignment of its address. */
    public void requireAlignment(long required) {
        alignment = Math.max(alignment, required);
    }

    /** Adds a fragment at the end. */
    public void add(Fragment fragment, Statement statement) {
        fragments.add(new Placed(fragment, size, statement));
        size += fragment.size();
    }

    /** The location counter at an offset. */
    public Value at(long offset) {
        return new Value(this, offset);
    }

    /** The fragments in the order of their offsets. */
    public List<Placed> fragments() {
        return Collections.unmodifiableList(fragments);
    }

    /** Its address; 0 before {@link Layout} has given it one. */
    public long address() {
        return address;
    }

    void placeAt(long newAddress) {
        address = newAddress;
    }

    @Override
    public String toString() {
        return name;
    }
}

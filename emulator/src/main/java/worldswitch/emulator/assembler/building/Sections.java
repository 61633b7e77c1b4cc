package worldswitch.emulator.assembler.building;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import worldswitch.emulator.assembler.section.LiteralPool;
import worldswitch.emulator.assembler.section.Section;
import worldswitch.emulator.assembler.section.SectionFlags;

/** The sections in the order of their appearance, their literal pools, the present one and those to come back to. */
public final class Sections {
    private final Map<String, Section> byName = new LinkedHashMap<>();
    private final Map<Section, LiteralPool> pools = new IdentityHashMap<>();
    private final Deque<Position> pushed = new ArrayDeque<>();
    private Section current;
    private @Nullable Section previous;

    private record Position(Section current, @Nullable Section previous) {}

    Sections() {
        current = open(".text", null);
    }

    /** All sections in the order of their appearance. */
    public Collection<Section> all() {
        return Collections.unmodifiableCollection(byName.values());
    }

    /** The section that statements go to. */
    Section current() {
        return current;
    }

    /** The section of a name, made if need be with the given flags or those that its name stands for. */
    Section open(String name, @Nullable SectionFlags flags) {
        return byName.computeIfAbsent(name, key -> new Section(key, flags == null ? SectionFlags.of(key) : flags));
    }

    void enter(Section section) {
        previous = current;
        current = section;
    }

    /** Changes to the zeroed section; unlike other changes it is none that {@code .previous} remembers. */
    void enterZeroed() {
        current = open(".bss", null);
    }

    void push() {
        pushed.push(new Position(current, previous));
    }

    /** Comes back to the section pushed last; false if there is none. */
    boolean pop() {
        Position position = pushed.poll();
        if (position != null) {
            current = position.current();
            previous = position.previous();
        }
        return position != null;
    }

    /** Changes to the section before this one; false if there was none. */
    boolean swap() {
        if (previous != null) {
            enter(previous);
        }
        return previous != null;
    }

    LiteralPool pool() {
        return pools.computeIfAbsent(current, key -> new LiteralPool());
    }

    /** Places what waits in the literal pools at the end of each section. */
    public void placePools() {
        for (Section section : byName.values()) {
            if (pools.containsKey(section)) {
                pools.get(section).placeIn(section);
            }
        }
    }
}

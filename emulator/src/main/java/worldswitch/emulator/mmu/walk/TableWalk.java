package worldswitch.emulator.mmu.walk;

import worldswitch.emulator.memory.PhysicalMemory;

/**
 * The walk through the tables of one stage, from its first table to a page or block descriptor.
 *
 * <p>What differs between the stages is where a descriptor lies physically ({@link Placement}) and which rules refuse an
 * address that is too wide; both come from outside. What was found stays in the fields until the next walk.
 */
final class TableWalk {
    /** Where the tables of a stage lie. */
    interface Placement {
        /** The answer of {@link #locate} where the descriptor cannot be reached; the fault is filled in. */
        long NOWHERE = -1;

        /** The physical address of a descriptor, or {@link #NOWHERE}. */
        long locate(long address, int level, boolean write);

        /** Fills in a fault at a level; always false. */
        boolean refuse(Rule rule, int level);
    }

    private final PhysicalMemory memory;
    private final int stage;
    private final Placement placement;
    private final Rule tooWide;

    private boolean bigEndian;
    private long location;

    /** Where the tables say that the last descriptor is. */
    private long address;
    /** The last descriptor. */
    long descriptor;
    /** The level it was found at. */
    int level;
    /** The descriptors of all tables on the way, ORed: their attributes add up. */
    long hierarchical;

    TableWalk(PhysicalMemory memory, int stage, Placement placement, Rule tooWide) {
        this.memory = memory;
        this.stage = stage;
        this.placement = placement;
        this.tooWide = tooWide;
    }

    /**
     * Walks.
     *
     * @param input the address to translate, cut to the bits that the tables resolve
     * @param first the level of the first table
     * @param table its address
     * @param outputBits bits that an address in a descriptor may have
     * @return false if a fault was filled in
     */
    boolean run(long input, int first, long table, int outputBits, boolean endian, WalkTrace trace) {
        bigEndian = endian;
        hierarchical = 0;
        level = first;
        long entry = table + (input >>> Descriptor.shift(level) << 3);
        while (fetch(entry)) {
            trace.descriptor(stage, level, entry, descriptor, hierarchical);
            if ((descriptor & Descriptor.VALID) == 0) {
                return placement.refuse(Rule.INVALID, level);
            }
            boolean further = Descriptor.isTable(descriptor, level);
            if (!further && Descriptor.isReserved(descriptor, level)) {
                return placement.refuse(Rule.RESERVED, level);
            }
            if ((descriptor & Descriptor.ADDRESS) >>> outputBits != 0) {
                return placement.refuse(tooWide, level);
            }
            if (!further) {
                return true;
            }
            hierarchical |= descriptor;
            level++;
            long index = input >>> Descriptor.shift(level) & 511;
            entry = (descriptor & Descriptor.ADDRESS) + (index << 3);
        }
        return false;
    }

    private boolean fetch(long entry) {
        address = entry;
        location = placement.locate(entry, level, false);
        if (location == Placement.NOWHERE) {
            return false;
        }
        if (!memory.isRam(location)) {
            return placement.refuse(Rule.NOTHING_AT_DESCRIPTOR, level);
        }
        descriptor = ordered(memory.read(location, Long.BYTES));
        return true;
    }

    /** The physical base of what the last descriptor maps. */
    long output() {
        return descriptor & Descriptor.ADDRESS & -1L << Descriptor.shift(level);
    }

    /**
     * Sets and clears bits of the last descriptor in memory, as hardware management of access flag and dirty state does.
     *
     * @return false if a fault was filled in, because the table must not be written
     */
    boolean update(long set, long clear, WalkTrace trace) {
        long updated = descriptor & ~clear | set;
        trace.update(stage, level, descriptor, updated);
        if (!trace.looksOnly()) {
            if (placement.locate(address, level, true) == Placement.NOWHERE) {
                return false;
            }
            memory.write(location, Long.BYTES, ordered(updated));
        }
        descriptor = updated;
        return true;
    }

    private long ordered(long value) {
        return bigEndian ? Long.reverseBytes(value) : value;
    }
}

package worldswitch.emulator.mmu.walk;

import worldswitch.emulator.memory.PhysicalMemory;
import worldswitch.emulator.mmu.regime.Granule;
import worldswitch.emulator.mmu.regime.TableFormat;
import worldswitch.emulator.mmu.regime.TranslationTables;

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

    private TableFormat format = TableFormat.of(Granule.KB4, TableFormat.Addresses.NARROW);
    private int outputBits;
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
     * @return false if a fault was filled in
     */
    boolean run(long input, TranslationTables tables, boolean endian, WalkTrace trace) {
        begin(tables, endian);
        long entry = tables.table() + (input >>> format.shift(level) << 3);
        while (fetch(entry)) {
            trace.descriptor(stage, level, entry, descriptor, hierarchical, format);
            if (!TableFormat.isValid(descriptor)) {
                return placement.refuse(Rule.INVALID, level);
            }
            boolean further = format.isTable(descriptor, level);
            if (!further && format.isReserved(descriptor, level)) {
                return placement.refuse(Rule.RESERVED, level);
            }
            long next = format.address(descriptor);
            if ((further ? next : mapped(input)) >>> outputBits != 0) {
                return placement.refuse(tooWide, level);
            }
            if (!further) {
                return true;
            }
            hierarchical |= descriptor;
            level++;
            entry = next + (format.index(input, level) << 3);
        }
        return false;
    }

    private void begin(TranslationTables tables, boolean endian) {
        format = tables.format();
        outputBits = tables.outputBits();
        level = tables.startLevel();
        bigEndian = endian;
        hierarchical = 0;
    }

    /** What an address becomes by the last descriptor. */
    private long mapped(long input) {
        return output() | input & (1L << format.shift(level)) - 1;
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

    /** The base of what the last descriptor maps. */
    long output() {
        return format.address(descriptor) & -1L << format.shift(level);
    }

    /** log2 of the bytes that the last descriptor maps. */
    int shift() {
        return format.shift(level);
    }

    /**
     * log2 of the bytes around the address that all translate: those of the descriptor, or of one page where it maps more
     * than there are output addresses.
     */
    int span() {
        return shift() > outputBits ? format.shift(TableFormat.LAST_LEVEL) : shift();
    }

    /** The shareability that the last descriptor has, in its encoding. */
    int shareability(TranslationTables tables) {
        return format.hasShareability() ? (int) (descriptor >>> Descriptor.SHAREABILITY) & 3 : tables.shareability();
    }

    /**
     * Puts an updated descriptor in place of the last one, in one write, as hardware management of access flag and dirty
     * state does; nothing happens if it is the same.
     *
     * @return false if a fault was filled in, because the table must not be written
     */
    boolean update(long updated, WalkTrace trace) {
        if (updated == descriptor) {
            return true;
        }
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

package worldswitch.emulator.mmu.regime;

/**
 * How the tables of a stage are laid out: the granule, and where their descriptors have the bits of an address above
 * 47 (Arm ARM, D8.3 "Translation table descriptor formats").
 *
 * <p>Immutable; there is one instance of each.
 */
public final class TableFormat {
    /** Where descriptors have the highest bits of an address. */
    public enum Addresses {
        /** Nowhere: addresses have 48 bits. */
        NARROW,
        /** Bits [51:48] in bits [15:12] of 64 KiB granules (FEAT_LPA). */
        LPA,
        /** Bits [49:48] in place and [51:50] in bits [9:8], which then say nothing of shareability (FEAT_LPA2, DS=1). */
        LPA2
    }

    /** The level of the last table. */
    public static final int LAST_LEVEL = 3;
    /** The lowest level of all, a first table of the 4 KiB granule with 52-bit addresses. */
    public static final int LOWEST_LEVEL = -1;

    private static final long VALID = 1;
    private static final long TABLE = 1 << 1;
    private static final long LOW_48 = -1L >>> 16;
    private static final long BITS_49_48 = 3L << 48;
    private static final int WIDE_TABLE_ALIGNMENT = 6;
    private static final int DESCRIPTOR_SHIFT = 3;
    private static final TableFormat[] ALL = all();

    private final Granule granule;
    private final Addresses addresses;
    private final int pageShift;
    private final int stride;
    private final int firstBlockLevel;

    private TableFormat(Granule granule, Addresses addresses) {
        this.granule = granule;
        this.addresses = addresses;
        pageShift = granule.pageShift();
        stride = granule.stride();
        firstBlockLevel = granule.firstBlockLevel() - (addresses == Addresses.NARROW ? 0 : 1);
    }

    private static TableFormat[] all() {
        int kinds = Addresses.values().length;
        TableFormat[] all = new TableFormat[Granule.values().length * kinds];
        for (Granule granule : Granule.values()) {
            for (Addresses addresses : Addresses.values()) {
                all[granule.ordinal() * kinds + addresses.ordinal()] = new TableFormat(granule, addresses);
            }
        }
        return all;
    }

    /** The format of a granule and a way to write addresses. */
    public static TableFormat of(Granule granule, Addresses addresses) {
        return ALL[granule.ordinal() * Addresses.values().length + addresses.ordinal()];
    }

    /** The granule. */
    public Granule granule() {
        return granule;
    }

    /** Where the highest bits of an address are. */
    public Addresses addresses() {
        return addresses;
    }

    /** Whether descriptors say what shareability their memory has; otherwise SHn of TCR_ELx or VTCR_EL2 does. */
    public boolean hasShareability() {
        return addresses != Addresses.LPA2;
    }

    /** log2 of the bytes that an entry at a level maps. */
    public int shift(int level) {
        return pageShift + stride * (LAST_LEVEL - level);
    }

    /** The place of an address's entry in a table that is not the first. */
    public long index(long input, int level) {
        return input >>> shift(level) & (1L << stride) - 1;
    }

    /** The level of the first table of stage 1: what is left of the input address when whole tables took their bits. */
    public int startLevel(int inputBits) {
        return LAST_LEVEL - (inputBits - pageShift - 1) / stride;
    }

    /** Whether first tables at a level, up to 16 of them concatenated, resolve an input address and have to. */
    boolean fits(int inputBits, int startLevel) {
        int below = shift(startLevel);
        return inputBits > below && inputBits <= below + stride + 4;
    }

    /** log2 of the bytes of the first table, or of those that are concatenated. */
    int tableShift(int inputBits, int startLevel) {
        return inputBits - shift(startLevel) + DESCRIPTOR_SHIFT;
    }

    /**
     * The address of the first table in a TTBRn_ELx or VTTBR_EL2, aligned to its size.
     *
     * @param outputBits bits that an address may have
     */
    long table(long register, int inputBits, int startLevel, int outputBits) {
        int aligned = tableShift(inputBits, startLevel);
        boolean wide = addresses == Addresses.LPA2 || addresses == Addresses.LPA && outputBits > 48;
        return wide
                ? (register & LOW_48 | (register >>> 2 & 0xf) << 48) & -1L << Math.max(aligned, WIDE_TABLE_ALIGNMENT)
                : register & LOW_48 & -2 & -1L << aligned;
    }

    /** The address in a descriptor, of a next table or of memory, whatever its lowest bits are worth at its level. */
    public long address(long descriptor) {
        long low = descriptor & LOW_48 & -1L << pageShift;
        return switch (addresses) {
            case NARROW -> low;
            case LPA -> low | (descriptor >>> 12 & 0xf) << 48;
            case LPA2 -> low | descriptor & BITS_49_48 | (descriptor >>> 8 & 3) << 50;
        };
    }

    /** Whether a valid descriptor points to a table of the next level. */
    public boolean isTable(long descriptor, int level) {
        return level < LAST_LEVEL && (descriptor & TABLE) != 0;
    }

    /** Whether a valid descriptor that is no table maps nothing at its level: where there are no blocks, or no page. */
    public boolean isReserved(long descriptor, int level) {
        return level == LAST_LEVEL ? (descriptor & TABLE) == 0 : level < firstBlockLevel;
    }

    /** Whether a descriptor is valid. */
    public static boolean isValid(long descriptor) {
        return (descriptor & VALID) != 0;
    }
}

package worldswitch.emulator.mmu.regime;

import org.jspecify.annotations.Nullable;

/**
 * A translation granule: the size of the smallest page and of a whole table (Arm ARM, D8.2 "Translation granules").
 *
 * <p>The constants are the table of what differs between them: the encodings of TCR_ELx.TG0 (which VTCR_EL2 shares) and
 * TG1, the level of the first table of stage 2 by VTCR_EL2.SL2:SL0, and the lowest level that has blocks.
 */
public enum Granule {
    KB4("4 KiB", 12, 0b00, 0b10, new int[] {2, 1, 0, 3, -1}, 1),
    KB16("16 KiB", 14, 0b10, 0b01, new int[] {3, 2, 1, 0}, 2),
    KB64("64 KiB", 16, 0b01, 0b11, new int[] {3, 2, 1}, 2);

    /** Stands for a start level that SL2:SL0 does not encode. */
    static final int NO_LEVEL = Integer.MIN_VALUE;

    private static final int DESCRIPTOR_SHIFT = 3;
    private static final @Nullable Granule[] BY_LOW = new Granule[4];
    private static final @Nullable Granule[] BY_HIGH = new Granule[4];

    static {
        for (Granule granule : values()) {
            BY_LOW[granule.low] = granule;
            BY_HIGH[granule.high] = granule;
        }
    }

    private final String text;
    private final int pageShift;
    private final int low;
    private final int high;
    private final int[] startLevels;
    private final int firstBlockLevel;

    Granule(String text, int pageShift, int low, int high, int[] startLevels, int firstBlockLevel) {
        this.text = text;
        this.pageShift = pageShift;
        this.low = low;
        this.high = high;
        this.startLevels = startLevels;
        this.firstBlockLevel = firstBlockLevel;
    }

    /** The granule that TG0 of TCR_ELx or VTCR_EL2 encodes; null for the reserved value. */
    static @Nullable Granule ofLow(int encoding) {
        return BY_LOW[encoding];
    }

    /** The granule that TG1 of TCR_ELx encodes; null for the reserved value. */
    static @Nullable Granule ofHigh(int encoding) {
        return BY_HIGH[encoding];
    }

    /** log2 of the bytes in a page, and in a whole table. */
    public int pageShift() {
        return pageShift;
    }

    /** Bits of the input address that a whole table resolves: 9, 11 or 13. */
    public int stride() {
        return pageShift - DESCRIPTOR_SHIFT;
    }

    /** The level of the first table of stage 2, or {@link #NO_LEVEL}. */
    int startLevel(int encoding) {
        return encoding < startLevels.length ? startLevels[encoding] : NO_LEVEL;
    }

    /** The lowest level that has blocks where addresses have 48 bits; with 52 it is the one below. */
    int firstBlockLevel() {
        return firstBlockLevel;
    }

    /** The size as Arm writes it, {@code 16 KiB}. */
    @Override
    public String toString() {
        return text;
    }
}

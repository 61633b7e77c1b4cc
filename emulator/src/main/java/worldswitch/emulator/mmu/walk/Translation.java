package worldswitch.emulator.mmu.walk;

/**
 * What a walk found: a span of addresses that translate alike.
 *
 * <p>Mutable, so that walks and TLBs fill instances instead of making them.
 */
public final class Translation {
    /** The first input address of the span, without tag. */
    public long input;
    /** log2 of the bytes in the span. */
    public int shift;
    /** The physical address that {@link #input} becomes. */
    public long output;
    /** What is allowed: constants of {@link Properties}. */
    public int properties;
    /** The memory attributes in the encoding of MAIR_ELx. */
    public int attributes;
    /** The shareability in the encoding of a descriptor: 0 none, 2 outer, 3 inner. */
    public int shareability;
    /** The level at which stage 1 found its descriptor. */
    public int level;
    /** log2 of the bytes that the stage 1 descriptor maps, or of stage 2 alone its own; at least {@link #shift}. */
    public int stageOneShift;
    /** The level at which stage 2 found its descriptor. */
    public int stageTwoLevel;
    /** The intermediate physical address that {@link #input} becomes. */
    public long ipa;

    /** Takes over another translation. */
    public void set(Translation other) {
        input = other.input;
        shift = other.shift;
        output = other.output;
        properties = other.properties;
        attributes = other.attributes;
        shareability = other.shareability;
        level = other.level;
        stageOneShift = other.stageOneShift;
        stageTwoLevel = other.stageTwoLevel;
        ipa = other.ipa;
    }

    /** The physical address of an input address in the span. */
    public long physical(long address) {
        return output | address & (1L << shift) - 1;
    }

    /** The intermediate physical address of an input address in the span. */
    public long intermediate(long address) {
        return ipa | address & (1L << shift) - 1;
    }

    /** Whether some property holds. */
    public boolean is(int property) {
        return (properties & property) != 0;
    }

    /** Whether the combined memory type is Device. */
    public boolean device() {
        return MemoryAttributes.device(attributes);
    }
}

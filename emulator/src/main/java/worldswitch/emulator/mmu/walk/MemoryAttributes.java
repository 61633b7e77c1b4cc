package worldswitch.emulator.mmu.walk;

/**
 * Memory types and cacheability in the encoding of MAIR_ELx, and how stage 2 combines with stage 1 (Arm ARM, D8.6
 * "Memory region attributes").
 */
public final class MemoryAttributes {
    /** Device-nGnRnE. */
    public static final int STRONGLY_ORDERED = 0x00;
    /** Normal, Non-cacheable in both domains. */
    public static final int NON_CACHEABLE = 0x44;
    /** Normal, Write-through, Read-allocate in both domains. */
    static final int WRITE_THROUGH = 0xaa;
    /** Normal, Write-back, allocating in both domains. */
    static final int WRITE_BACK = 0xff;

    static final int NON_SHAREABLE = 0;
    static final int OUTER_SHAREABLE = 2;
    private static final int INNER_SHAREABLE = 3;

    private static final int TYPE_MASK = 0b1100;
    private static final int TYPE_SHIFT = 2;
    private static final int HINTS = 0b0011;
    private static final int TYPE_WRITE_THROUGH = 0b10;
    private static final int TYPE_NON_CACHEABLE = 0b01;
    private static final int NIBBLE_NON_CACHEABLE = 0b0100;

    private MemoryAttributes() {}

    /** Whether attributes are those of Device memory. */
    public static boolean device(int attributes) {
        return (attributes & 0xf0) == 0;
    }

    /** The shareability that memory of such attributes really has: Device and Non-cacheable memory is Outer Shareable. */
    public static int effectiveShareability(int attributes, int shareability) {
        return device(attributes) || attributes == NON_CACHEABLE ? OUTER_SHAREABLE : shareability;
    }

    /** The wider of two shareabilities. */
    static int combineShareability(int one, int other) {
        if (one == OUTER_SHAREABLE || other == OUTER_SHAREABLE) {
            return OUTER_SHAREABLE;
        }
        return one == INNER_SHAREABLE || other == INNER_SHAREABLE ? INNER_SHAREABLE : NON_SHAREABLE;
    }

    /** Whether MemAttr[3:0] of a stage 2 descriptor says Device memory by itself. */
    static boolean stageTwoDevice(int memAttr, boolean forced) {
        return (memAttr & (forced ? 0b0100 : 0b1100)) == 0;
    }

    /** The attributes of both stages together. */
    static int combine(int stageOne, int memAttr, boolean forced) {
        return forced ? force(stageOne, memAttr) : weaken(stageOne, memAttr);
    }

    private static int force(int stageOne, int memAttr) {
        return switch (memAttr & 0b0111) {
            case 0b0110 ->
                device(stageOne) ? WRITE_BACK : forcedWriteBack(stageOne >> 4) << 4 | forcedWriteBack(stageOne & 0xf);
            case 0b0111 -> stageOne;
            case 0b0100, 0b0101 -> device(stageOne) ? stageOne : NON_CACHEABLE;
            default -> stricterDevice(stageOne, memAttr);
        };
    }

    /** Write-back with the allocation hints of stage 1, if that has any. */
    private static int forcedWriteBack(int stageOne) {
        return stageOne == NIBBLE_NON_CACHEABLE ? WRITE_BACK & 0xf : stageOne | NIBBLE_NON_CACHEABLE;
    }

    private static int weaken(int stageOne, int memAttr) {
        if (stageTwoDevice(memAttr, false)) {
            return stricterDevice(stageOne, memAttr);
        }
        if (device(stageOne)) {
            return stageOne;
        }
        int outer = weaker(stageOne >> 4, memAttr >> 2);
        return outer << 4 | weaker(stageOne & 0xf, memAttr & 3);
    }

    private static int stricterDevice(int stageOne, int memAttr) {
        int own = (memAttr & 3) << TYPE_SHIFT;
        return device(stageOne) ? Math.min(stageOne, own) : own;
    }

    private static int weaker(int stageOne, int type) {
        if (stageOne == NIBBLE_NON_CACHEABLE || type <= TYPE_NON_CACHEABLE) {
            return NIBBLE_NON_CACHEABLE;
        }
        int own = (stageOne & TYPE_MASK) >> TYPE_SHIFT;
        boolean alreadyWriteThrough = own == TYPE_WRITE_THROUGH || own == 0;
        return type == TYPE_WRITE_THROUGH && !alreadyWriteThrough
                ? TYPE_WRITE_THROUGH << TYPE_SHIFT | stageOne & HINTS
                : stageOne;
    }
}

package worldswitch.emulator.mmu.regime;

import org.jspecify.annotations.Nullable;
import worldswitch.emulator.mmu.regime.TableFormat.Addresses;
import worldswitch.emulator.sysreg.RegisterFile;
import worldswitch.emulator.sysreg.catalogue.Catalogue;
import worldswitch.emulator.sysreg.catalogue.Field;

/**
 * What a processor implements of translation: sizes and granules, from ID_AA64MMFR0_EL1 to ID_AA64MMFR2_EL1.
 *
 * <p>Mutable: read anew when the registers hold something else, as those of another processor do.
 */
final class TranslationSupport {
    private static final int MMFR0 = Catalogue.index("ID_AA64MMFR0_EL1");
    private static final int MMFR1 = Catalogue.index("ID_AA64MMFR1_EL1");
    private static final int MMFR2 = Catalogue.index("ID_AA64MMFR2_EL1");
    private static final Field PHYSICAL = Catalogue.field("ID_AA64MMFR0_EL1.PARange");
    private static final Field VIRTUAL = Catalogue.field("ID_AA64MMFR2_EL1.VARange");
    private static final Field EXECUTE_BY_LEVEL = Catalogue.field("ID_AA64MMFR1_EL1.XNX");
    private static final Field SMALL = Catalogue.field("ID_AA64MMFR2_EL1.ST");
    private static final int AS_STAGE_ONE = 0;
    private static final int NOT_AT_STAGE_TWO = 1;
    /** "Not implemented" of TGran4 and TGran64; that of TGran16 is 0. */
    private static final int NOT_4 = 15;

    private static final int NOT_16 = 0;
    private static final int NARROW_BITS = 48;
    private static final int WIDE_BITS = 52;
    private static final int[] BITS = {32, 36, 40, 42, 44, 48, 52, 52};

    private static final Granule[] GRANULES = Granule.values();

    /** A bit for each granule that there is. */
    private int stageOne;

    private int stageTwo;
    private long mmfr0 = -1;
    private long mmfr1 = -1;
    private long mmfr2 = -1;
    private int physicalBits;
    private boolean wideVirtual;
    private boolean smallTables;

    void refresh(RegisterFile registers) {
        mmfr1 = registers.direct(MMFR1);
        if (mmfr0 != registers.direct(MMFR0) || mmfr2 != registers.direct(MMFR2)) {
            mmfr0 = registers.direct(MMFR0);
            mmfr2 = registers.direct(MMFR2);
            physicalBits = BITS[(int) PHYSICAL.get(mmfr0) & 7];
            wideVirtual = VIRTUAL.get(mmfr2) != 0;
            smallTables = SMALL.get(mmfr2) != 0;
            stageOne = 0;
            stageTwo = 0;
            granule(Granule.KB4, "TGran4", NOT_4);
            granule(Granule.KB16, "TGran16", NOT_16);
            granule(Granule.KB64, "TGran64", NOT_4);
        }
    }

    private void granule(Granule granule, String field, int not) {
        boolean first = Catalogue.field("ID_AA64MMFR0_EL1." + field).get(mmfr0) != not;
        int second = (int) Catalogue.field("ID_AA64MMFR0_EL1." + field + "_2").get(mmfr0);
        stageOne |= first ? bit(granule) : 0;
        stageTwo |= (second == AS_STAGE_ONE ? first : second != NOT_AT_STAGE_TWO) ? bit(granule) : 0;
    }

    private static int bit(Granule granule) {
        return 1 << granule.ordinal();
    }

    /** The granule that stage 1 uses when asked for one: the smallest there is in place of one that is not (as QEMU). */
    Granule stageOne(@Nullable Granule asked) {
        return choose(stageOne, asked);
    }

    /** The granule that stage 2 uses when asked for one. */
    Granule stageTwo(@Nullable Granule asked) {
        return choose(stageTwo, asked);
    }

    private static Granule choose(int there, @Nullable Granule asked) {
        if (asked != null && (there & bit(asked)) != 0) {
            return asked;
        }
        return GRANULES[there == 0 ? 0 : Integer.numberOfTrailingZeros(there)];
    }

    /** The format of tables of a granule, where DS of TCR_ELx or VTCR_EL2 is what it is. */
    TableFormat format(Granule granule, boolean wideDescriptors) {
        if (granule == Granule.KB64) {
            return TableFormat.of(granule, physicalBits == WIDE_BITS ? Addresses.LPA : Addresses.NARROW);
        }
        return TableFormat.of(granule, wideDescriptors ? Addresses.LPA2 : Addresses.NARROW);
    }

    /** Whether stage 2 tells execution at EL1 from execution at EL0 (FEAT_XNX). */
    boolean tellsExecutionByLevel() {
        return EXECUTE_BY_LEVEL.get(mmfr1) != 0;
    }

    /** Bits of a physical address. */
    int physicalBits() {
        return physicalBits;
    }

    /**
     * The bits of an output address that an encoding of IPS or PS means (AArch64.PhysicalAddressSize of the Arm ARM): one
     * that is larger than the processor or the tables have means that.
     */
    int outputBits(int encoding, TableFormat format) {
        return Math.min(BITS[encoding], widest(format));
    }

    private int widest(TableFormat format) {
        return format.addresses() == Addresses.NARROW ? Math.min(NARROW_BITS, physicalBits) : physicalBits;
    }

    /** Whether TnSZ of stage 1 is in bounds (AArch64.S1MinTxSZ and AArch64.MaxTxSZ). */
    boolean isStageOneSize(int size, TableFormat format) {
        boolean wide = format.granule() == Granule.KB64 ? wideVirtual : format.addresses() == Addresses.LPA2;
        return size >= Long.SIZE - (wide ? WIDE_BITS : NARROW_BITS) && size <= greatest(format);
    }

    /** Whether T0SZ of stage 2 is in bounds (AArch64.S2MinTxSZ and AArch64.MaxTxSZ). */
    boolean isStageTwoSize(int size, TableFormat format) {
        return size >= Long.SIZE - widest(format) && size <= greatest(format);
    }

    private int greatest(TableFormat format) {
        if (!smallTables) {
            return 39;
        }
        return format.granule() == Granule.KB64 ? 47 : 48;
    }

    /** Whether stage 2 may start at a level at all (AArch64.S2InvalidSL). */
    boolean mayStart(int level, TableFormat format) {
        return switch (format.granule()) {
            case KB4 ->
                switch (level) {
                    case TableFormat.LOWEST_LEVEL -> !format.hasShareability();
                    case 0 -> physicalBits >= 44;
                    case TableFormat.LAST_LEVEL -> smallTables;
                    default -> true;
                };
            case KB16 -> level > 1 || (level == 1 ? physicalBits >= 42 : !format.hasShareability());
            case KB64 -> level > 1 || physicalBits >= 44;
        };
    }
}

package worldswitch.emulator.cpu.semantics.pointer;

import worldswitch.emulator.cpu.Cpu;
import worldswitch.emulator.cpu.exception.Controls;
import worldswitch.emulator.sysreg.catalogue.Catalogue;

/**
 * Where the parts of a pointer lie under the present TCR_ELx: the address, what may hold an authentication code, and
 * the tag (CalculateTBI(), CalculateBottomPACBit() and BranchAddr() of the Arm ARM).
 *
 * <p>Bit 55 tells the upper range from the lower one. Virtual addresses have at most 48 bits, or 52 in 64 KiB granules
 * (FEAT_LVA) and in the others with TCR_ELx.DS=1 (FEAT_LPA2).
 */
public final class PointerLayout {
    /** The bit that tells the upper range of addresses from the lower one. */
    static final long RANGE_MASK = 1L << 55;

    private static final long TAG = 0xffL << 56;
    private static final int LEAST_SIZE_OFFSET = 16;
    private static final int GREATEST_SIZE_OFFSET = 39;
    private static final int LEAST_SIZE_OFFSET_WIDE = 12;
    private static final int GREATEST_SIZE_OFFSET_SMALL = 48;
    private static final int GREATEST_SIZE_OFFSET_SMALL_64 = 47;
    private static final int RANGE_SHIFT = 55;
    private static final int[] TCR = {-1, Catalogue.index("TCR_EL1"), Catalogue.index("TCR_EL2")};
    private static final int ID_AA64MMFR2_EL1 = Catalogue.index("ID_AA64MMFR2_EL1");
    private static final long ST = Catalogue.mask("ID_AA64MMFR2_EL1.ST");
    private static final long VA_RANGE = Catalogue.mask("ID_AA64MMFR2_EL1.VARange");
    private static final long TG0 = Catalogue.mask("TCR_EL1.TG0");
    private static final long TG0_64 = Catalogue.field("TCR_EL1.TG0").set(0, 1);
    private static final long TG1 = Catalogue.mask("TCR_EL1.TG1");
    private static final long TG1_64 = Catalogue.field("TCR_EL1.TG1").set(0, 3);
    private static final long DS = Catalogue.mask("TCR_EL1.DS");
    private static final long DS_OF_ONE = Catalogue.mask("TCR_EL2{E2H=0}.DS");
    private static final long T0SZ = Catalogue.mask("TCR_EL1.T0SZ");
    private static final long T1SZ = Catalogue.mask("TCR_EL1.T1SZ");
    private static final long TBI = Catalogue.mask("TCR_EL2{E2H=0}.TBI");
    private static final long TBI0 = Catalogue.mask("TCR_EL1.TBI0");
    private static final long TBI1 = Catalogue.mask("TCR_EL1.TBI1");
    private static final long TBID = Catalogue.mask("TCR_EL2{E2H=0}.TBID");
    private static final long TBID0 = Catalogue.mask("TCR_EL1.TBID0");
    private static final long TBID1 = Catalogue.mask("TCR_EL1.TBID1");

    private PointerLayout() {}

    /**
     * The address that a branch goes to: the target without its tag, if it has one.
     *
     * @param target the value of the register
     */
    public static long branchAddress(Cpu cpu, long target) {
        long high = target >> RANGE_SHIFT;
        boolean canonical = high == 0 || high == -1 && cpu.el != 2;
        return canonical ? target : untagged(cpu, target);
    }

    private static long untagged(Cpu cpu, long target) {
        if (!isTagged(cpu, target, true)) {
            return target;
        }
        return isUpper(target) && hasTwoRanges(cpu) ? target | TAG : target & ~TAG;
    }

    /** Whether bits 63 to 56 of a pointer are a tag that translation ignores. */
    static boolean isTagged(Cpu cpu, long pointer, boolean instruction) {
        long control = control(cpu);
        return hasTwoRanges(cpu)
                ? isUpper(pointer)
                        ? ignores(control, TBI1, TBID1, instruction)
                        : ignores(control, TBI0, TBID0, instruction)
                : ignores(control, TBI, TBID, instruction);
    }

    /** Whether pointers of either range may have a tag. */
    static boolean mayBeTagged(Cpu cpu, boolean instruction) {
        long control = control(cpu);
        return hasTwoRanges(cpu)
                ? ignores(control, TBI0, TBID0, instruction) || ignores(control, TBI1, TBID1, instruction)
                : ignores(control, TBI, TBID, instruction);
    }

    /** Whether bit 55 is set. */
    static boolean isUpper(long pointer) {
        return (pointer & RANGE_MASK) != 0;
    }

    /** The number of address bits in the upper or lower range: the lowest bit of an authentication code. */
    static int addressBits(Cpu cpu, boolean upper) {
        boolean two = hasTwoRanges(cpu);
        boolean second = upper && two;
        long control = control(cpu);
        long field = second ? T1SZ : T0SZ;
        long offset = (control & field) >>> Long.numberOfTrailingZeros(field);
        boolean large = second ? (control & TG1) == TG1_64 : (control & TG0) == TG0_64;
        boolean wide = large ? has(cpu, VA_RANGE) : (control & (two ? DS : DS_OF_ONE)) != 0;
        long greatest = greatestSizeOffset(cpu, large);
        int least = wide ? LEAST_SIZE_OFFSET_WIDE : LEAST_SIZE_OFFSET;
        return (int) (Long.SIZE - Math.max(least, Math.min(offset, greatest)));
    }

    private static int greatestSizeOffset(Cpu cpu, boolean large) {
        if (!has(cpu, ST)) {
            return GREATEST_SIZE_OFFSET;
        }
        return large ? GREATEST_SIZE_OFFSET_SMALL_64 : GREATEST_SIZE_OFFSET_SMALL;
    }

    private static boolean has(Cpu cpu, long feature) {
        return (cpu.registers.effective(ID_AA64MMFR2_EL1) & feature) != 0;
    }

    private static boolean hasTwoRanges(Cpu cpu) {
        return cpu.el != 2 || Controls.inHost(cpu);
    }

    private static long control(Cpu cpu) {
        return cpu.registers.effective(TCR[Controls.regime(cpu)]);
    }

    private static boolean ignores(long control, long enable, long dataOnly, boolean instruction) {
        return (control & enable) != 0 && !(instruction && (control & dataOnly) != 0);
    }
}

package worldswitch.emulator.gic.virtual;

import worldswitch.emulator.gic.interrupt.Priority;
import worldswitch.emulator.state.StateTape;
import worldswitch.emulator.state.Stateful;
import worldswitch.emulator.sysreg.catalogue.Catalogue;
import worldswitch.emulator.sysreg.catalogue.Field;

/**
 * The controls of a virtual CPU interface: ICH_HCR_EL2, which is the hypervisor's, and ICH_VMCR_EL2, which holds in one
 * word what the guest sets through ICV_PMR, BPRn, CTLR and IGRPENn.
 */
final class VirtualControl implements Stateful {
    private static final Field ENABLE = hcr("En");
    private static final Field END_COUNT = hcr("EOIcount");
    private static final long HCR_WRITABLE = ENABLE.mask()
            | END_COUNT.mask()
            | masks("ICH_HCR_EL2", "UIE", "LRENPIE", "NPIE", "VGrp0EIE", "VGrp0DIE", "VGrp1EIE", "VGrp1DIE")
            | masks("ICH_HCR_EL2", "TC", "TALL0", "TALL1", "TDIR");

    private static final Field PRIORITY_MASK = vmcr("VPMR");
    private static final Field BINARY_POINT_0 = vmcr("VBPR0");
    private static final Field BINARY_POINT_1 = vmcr("VBPR1");
    private static final Field SEPARATE_DEACTIVATION = vmcr("VEOIM");
    private static final Field COMMON_BINARY_POINT = vmcr("VCBPR");
    private static final Field FIQ_ENABLE = vmcr("VFIQEn");
    private static final long GROUPS = masks("ICH_VMCR_EL2", "VENG0", "VENG1");
    private static final long VMCR_WRITABLE = GROUPS | SEPARATE_DEACTIVATION.mask() | COMMON_BINARY_POINT.mask();

    private long hcr;
    private long vmcr = vmcr(0);

    /** ICH_HCR_EL2. */
    long hcr() {
        return hcr;
    }

    /** Writes ICH_HCR_EL2. */
    void hcr(long value) {
        hcr = value & HCR_WRITABLE;
    }

    /** ICH_VMCR_EL2. */
    long vmcr() {
        return vmcr;
    }

    /** Writes ICH_VMCR_EL2. */
    void setVmcr(long value) {
        vmcr = vmcr(value);
    }

    /** ICH_HCR_EL2.En. */
    boolean enabled() {
        return (hcr & ENABLE.mask()) != 0;
    }

    /** Whether a field of ICH_HCR_EL2 is not zero. */
    boolean hcrHas(long mask) {
        return (hcr & mask) != 0;
    }

    /** ICH_HCR_EL2.EOIcount. */
    int endCount() {
        return (int) END_COUNT.get(hcr);
    }

    /** Counts an end that no list register answers to. */
    void countEnd() {
        hcr = END_COUNT.set(hcr, endCount() + 1L);
    }

    /** The enabled groups: bit 0 for group 0, bit 1 for group 1. */
    int enabledGroups() {
        return (int) (vmcr & GROUPS);
    }

    /** Enables a group or disables it. */
    void enable(int group, boolean on) {
        vmcr = vmcr & ~(1L << group) | (on ? 1L << group : 0);
    }

    /** VPMR. */
    int priorityMask() {
        return (int) PRIORITY_MASK.get(vmcr);
    }

    /** Writes VPMR. */
    void priorityMask(long value) {
        vmcr = PRIORITY_MASK.set(vmcr, value & Priority.MASK);
    }

    /** VEOIM: whether ending and deactivating are separate. */
    boolean separateDeactivation() {
        return SEPARATE_DEACTIVATION.get(vmcr) != 0;
    }

    /** VCBPR: whether the binary point of group 0 serves both groups. */
    boolean commonBinaryPoint() {
        return COMMON_BINARY_POINT.get(vmcr) != 0;
    }

    /** Writes VCBPR and VEOIM. */
    void control(boolean common, boolean separate) {
        vmcr = SEPARATE_DEACTIVATION.set(COMMON_BINARY_POINT.set(vmcr, common ? 1 : 0), separate ? 1 : 0);
    }

    /** What ICV_BPRn reads as. */
    int binaryPoint(int group) {
        return group == 1 && commonBinaryPoint() ? Priority.common(held(0)) : held(group);
    }

    /** Writes ICV_BPRn. */
    void binaryPoint(int group, long value) {
        if (group == 0 || !commonBinaryPoint()) {
            vmcr = field(group).set(vmcr, Priority.binaryPoint(group, value));
        }
    }

    /** The bits of a priority that are the group priority. */
    int groupMask(int group) {
        return group == 1 && commonBinaryPoint()
                ? Priority.groupMask(0, held(0))
                : Priority.groupMask(group, held(group));
    }

    @Override
    public void state(StateTape tape) {
        hcr = tape.word(hcr);
        vmcr = tape.word(vmcr);
    }

    private int held(int group) {
        return (int) field(group).get(vmcr);
    }

    private static Field field(int group) {
        return group == 0 ? BINARY_POINT_0 : BINARY_POINT_1;
    }

    /** A value of ICH_VMCR_EL2 as it is held: VFIQEn is one, VAckCtl zero, the binary points at least the least. */
    private static long vmcr(long value) {
        long held = value & VMCR_WRITABLE | FIQ_ENABLE.mask();
        held = PRIORITY_MASK.set(held, PRIORITY_MASK.get(value) & Priority.MASK);
        held = BINARY_POINT_0.set(held, Priority.binaryPoint(0, BINARY_POINT_0.get(value)));
        return BINARY_POINT_1.set(held, Priority.binaryPoint(1, BINARY_POINT_1.get(value)));
    }

    private static Field hcr(String name) {
        return Catalogue.field("ICH_HCR_EL2." + name);
    }

    private static Field vmcr(String name) {
        return Catalogue.field("ICH_VMCR_EL2." + name);
    }

    private static long masks(String register, String... names) {
        long mask = 0;
        for (String name : names) {
            mask |= Catalogue.mask(register + "." + name);
        }
        return mask;
    }
}

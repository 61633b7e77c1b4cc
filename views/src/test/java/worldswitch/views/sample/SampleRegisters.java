package worldswitch.views.sample;

import worldswitch.emulator.sysreg.catalogue.Catalogue;

/** Register values of a hypervisor that has just come back from its guest. */
final class SampleRegisters {
    private SampleRegisters() {}

    static void fill(long[] values, long instructions) {
        set(values, "HCR_EL2", SampleRound.HOST_HCR);
        set(values, "SCTLR_EL2", 0x30c5183dL);
        set(values, "SCTLR_EL1", 0x30d5d99dL);
        set(values, "VTTBR_EL2", 0x0001000040300000L);
        set(values, "VTCR_EL2", 0x80023558L);
        set(values, "TCR_EL1", 0x00000005b5193519L);
        set(values, "ESR_EL2", 0x93820006L);
        set(values, "FAR_EL2", 0x09000018L);
        set(values, "HPFAR_EL2", 0x90000L);
        set(values, "ELR_EL2", 0x40201004L);
        set(values, "SPSR_EL2", 0x600003c5L);
        set(values, "SP_EL1", 0x40210000L);
        set(values, "SP_EL0", 0x40208000L);
        set(values, "VBAR_EL2", 0x40080800L);
        set(values, "MPIDR_EL1", 0x80000000L);
        set(values, "ICH_HCR_EL2", 0x0000000bL);
        set(values, "ICH_VMCR_EL2", 0xf04c0002L);
        set(values, "ICH_MISR_EL2", 0x2L);
        set(values, "ICH_LR0_EL2", 0x70a0001b0000001bL);
        set(values, "ICH_LR1_EL2", 0x9080000000000005L);
        set(values, "CNTVCT_EL0", instructions);
    }

    private static void set(long[] values, String name, long value) {
        values[Catalogue.index(name)] = value;
    }
}

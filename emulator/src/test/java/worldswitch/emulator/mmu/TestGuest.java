package worldswitch.emulator.mmu;

/** A processor with a guest under stage 2: VMID 7, ASID 3, tables at fixed places. */
public final class TestGuest {
    /** Where the guest sees its RAM. */
    public static final long GUEST_RAM = 0x8000_0000L;

    private static final long RAM = TestProcessor.RAM;

    public final TestProcessor cpu;
    /** Stage 1, with physical addresses 1 GiB below what the guest calls them. */
    public final Tables stageOne;

    public final Tables stageTwo;

    public TestGuest(TestProcessor cpu) {
        this.cpu = cpu;
        stageOne = new Tables(cpu.physical, RAM + 0x20_0000, 1, 1, GUEST_RAM - RAM);
        stageTwo = new Tables(cpu.physical, RAM + 0x30_0000, 1);
        stageTwo.map(GUEST_RAM + 0x20_0000, RAM + 0x20_0000, 2, Tables.STAGE_TWO);
        cpu.set("MAIR_EL1", 0x00ff)
                .set("TCR_EL1", 5L << 32 | 25 << 16 | 25)
                .set("TTBR0_EL1", stageOne.root + GUEST_RAM - RAM | 3L << 48)
                .field("SCTLR_EL1.C", 1)
                .field("SCTLR_EL1.M", 1)
                .set("VTCR_EL2", 0x8005_0040L | 25)
                .set("VTTBR_EL2", stageTwo.root | 7L << 48)
                .field("HCR_EL2.VM", 1);
    }

    /** Maps a page through both stages: VA, IPA and PA are equal but for their bases. */
    public TestGuest map(long address, long offset, long stageOneBits) {
        stageOne.map(address, GUEST_RAM + offset, 3, Tables.NORMAL | stageOneBits);
        stageTwo.map(GUEST_RAM + offset, RAM + offset, 3, Tables.STAGE_TWO);
        return this;
    }
}

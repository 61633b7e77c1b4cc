package worldswitch.emulator.debug;

import worldswitch.emulator.sysreg.RegisterFile;

/** Which bits of a virtual address debug registers compare: up to the top one that translation looks at. */
final class VirtualRange {
    private static final int TOP = 48;
    private static final int TOP_OF_LARGE = 52;

    private final int unused;

    VirtualRange(RegisterFile registers) {
        unused = Long.SIZE - 1 - (registers.features().has("FEAT_LVA") ? TOP_OF_LARGE : TOP);
    }

    /** An address without its tag: the bits above the top one are copies of it. */
    long canonical(long address) {
        return address << unused >> unused;
    }
}

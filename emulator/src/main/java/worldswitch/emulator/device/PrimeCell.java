package worldswitch.emulator.device;

/**
 * The identification registers that Arm's PrimeCells have at the end of their region of 4 KiB: PeriphID0 to 3 and PCellID0 to
 * 3, a byte in each.
 */
final class PrimeCell {
    private static final int FIRST = 0xfe0;
    private static final int END = 0x1000;
    /** The code of Arm's in the bytes of the designer. */
    private static final int ARM = 0x41;

    private final int[] bytes;

    /**
     * Makes the registers of a part that Arm designed.
     *
     * @param part its number, 0x011 for a PL011
     * @param revision what PeriphID2 says of its revision
     */
    PrimeCell(int part, int revision) {
        int designerAndPart = ARM << 12 | part;
        bytes = new int[] {
            designerAndPart & 0xff,
            designerAndPart >> 8 & 0xff,
            revision << 4 | designerAndPart >> 16,
            0,
            0x0d,
            0xf0,
            0x05,
            0xb1
        };
    }

    /** The value of a register, by its offset in the region; 0 if it is none of these. */
    int read(int register) {
        return register >= FIRST && register < END ? bytes[(register - FIRST) / Integer.BYTES] : 0;
    }
}

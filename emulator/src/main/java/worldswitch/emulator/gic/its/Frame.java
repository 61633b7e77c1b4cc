package worldswitch.emulator.gic.its;

/** What identifies the frame of an ITS: Arm's, GICv3, as QEMU's. */
final class Frame {
    /** GITS_IIDR: implementer Arm, the rest zero. */
    static final long IMPLEMENTER = 0x43b;

    private static final int FIRST = 0xffd0;
    private static final int END = 0x1_0000;
    private static final int[] BYTES = {0x44, 0, 0, 0, 0x94, 0xb4, 0x3b, 0, 0x0d, 0xf0, 0x05, 0xb1};

    private Frame() {}

    /** PIDR4 to CIDR3, by the offset in the frame; elsewhere 0. */
    static long read(int offset) {
        return offset >= FIRST && offset < END ? BYTES[(offset - FIRST) / 4] : 0;
    }
}

package worldswitch.emulator.cpu.semantics.integer;

import worldswitch.emulator.cpu.Cpu;

/** The order of bits and bytes reversed, and leading bits counted. */
public final class BitReversal {
    private static final long ODD_BYTES = 0x00ff_00ff_00ff_00ffL;
    private static final long WORD = 0xffff_ffffL;

    private BitReversal() {}

    /** RBIT, 64-bit. */
    public static void rbit64(Cpu cpu, int d, int n) {
        cpu.x[d] = Long.reverse(cpu.x[n]);
    }

    /** REV, 64-bit. */
    public static void rev64(Cpu cpu, int d, int n) {
        cpu.x[d] = Long.reverseBytes(cpu.x[n]);
    }

    /** REV16, 64-bit. */
    public static void rev16In64(Cpu cpu, int d, int n) {
        long value = cpu.x[n];
        cpu.x[d] = (value >>> 8 & ODD_BYTES) | (value & ODD_BYTES) << 8;
    }

    /** RBIT, 32-bit. */
    public static void rbit32(Cpu cpu, int d, int n) {
        cpu.x[d] = Integer.toUnsignedLong(Integer.reverse((int) cpu.x[n]));
    }

    /** REV, 32-bit. */
    public static void rev32(Cpu cpu, int d, int n) {
        cpu.x[d] = Integer.toUnsignedLong(Integer.reverseBytes((int) cpu.x[n]));
    }

    /** REV16, 32-bit. */
    public static void rev16In32(Cpu cpu, int d, int n) {
        long value = cpu.x[n];
        cpu.x[d] = (value >>> 8 & ODD_BYTES & WORD) | (value & ODD_BYTES & WORD) << 8;
    }

    /** REV32. */
    public static void rev32In64(Cpu cpu, int d, int n) {
        cpu.x[d] = Long.rotateLeft(Long.reverseBytes(cpu.x[n]), 32);
    }

    /** CLZ, 64-bit. */
    public static void clz64(Cpu cpu, int d, int n) {
        cpu.x[d] = Long.numberOfLeadingZeros(cpu.x[n]);
    }

    /** CLZ, 32-bit. */
    public static void clz32(Cpu cpu, int d, int n) {
        cpu.x[d] = Integer.numberOfLeadingZeros((int) cpu.x[n]);
    }

    /** CLS, 64-bit: the bits below the sign that equal it. */
    public static void cls64(Cpu cpu, int d, int n) {
        long value = cpu.x[n];
        cpu.x[d] = Long.numberOfLeadingZeros(value ^ value >> 63) - 1;
    }

    /** CLS, 32-bit. */
    public static void cls32(Cpu cpu, int d, int n) {
        int value = (int) cpu.x[n];
        cpu.x[d] = Integer.numberOfLeadingZeros(value ^ value >> 31) - 1;
    }
}

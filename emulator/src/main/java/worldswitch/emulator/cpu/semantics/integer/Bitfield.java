package worldswitch.emulator.cpu.semantics.integer;

import worldswitch.emulator.cpu.Cpu;

/**
 * Bitfield moves and extraction.
 *
 * <p>If the last bit of the field, {@code last}, is not below {@code rotation}, the bits from rotation to last move
 * down to bit 0; else the bits from 0 to last move up to where a rotation to the right takes them. Either way it is a
 * shift to the left that drops what is above the field, then one to the right; in the second case its amount is
 * negative, and is right modulo the register's width, as Java's shifts take it.
 */
public final class Bitfield {
    private Bitfield() {}

    /** UBFM, 64-bit. */
    public static void ubfm64(Cpu cpu, int d, int n, int rotation, int last) {
        cpu.x[d] = unsigned64(cpu.x[n], rotation, last);
    }

    /** UBFM, 32-bit. */
    public static void ubfm32(Cpu cpu, int d, int n, int rotation, int last) {
        cpu.x[d] = Integer.toUnsignedLong(unsigned32((int) cpu.x[n], rotation, last));
    }

    /** SBFM, 64-bit. */
    public static void sbfm64(Cpu cpu, int d, int n, int rotation, int last) {
        cpu.x[d] = cpu.x[n] << 63 - last >> 63 - last + rotation;
    }

    /** SBFM, 32-bit. */
    public static void sbfm32(Cpu cpu, int d, int n, int rotation, int last) {
        cpu.x[d] = Integer.toUnsignedLong((int) cpu.x[n] << 31 - last >> 31 - last + rotation);
    }

    /** BFM, 64-bit: the other bits of the destination stay. */
    public static void bfm64(Cpu cpu, int d, int n, int rotation, int last) {
        long mask = unsigned64(-1, rotation, last);
        cpu.x[d] = cpu.x[d] & ~mask | unsigned64(cpu.x[n], rotation, last);
    }

    /** BFM, 32-bit. */
    public static void bfm32(Cpu cpu, int d, int n, int rotation, int last) {
        int mask = unsigned32(-1, rotation, last);
        cpu.x[d] = Integer.toUnsignedLong((int) cpu.x[d] & ~mask | unsigned32((int) cpu.x[n], rotation, last));
    }

    /** EXTR, 64-bit: 64 bits of the pair of registers from bit {@code lsb} of the second. */
    public static void extr64(Cpu cpu, int d, int n, int m, int lsb) {
        cpu.x[d] = cpu.x[m] >>> lsb | cpu.x[n] << 1 << 63 - lsb;
    }

    /** EXTR, 32-bit. */
    public static void extr32(Cpu cpu, int d, int n, int m, int lsb) {
        cpu.x[d] = Integer.toUnsignedLong((int) cpu.x[m] >>> lsb | (int) cpu.x[n] << 1 << 31 - lsb);
    }

    private static long unsigned64(long value, int rotation, int last) {
        return value << 63 - last >>> 63 - last + rotation;
    }

    private static int unsigned32(int value, int rotation, int last) {
        return value << 31 - last >>> 31 - last + rotation;
    }
}

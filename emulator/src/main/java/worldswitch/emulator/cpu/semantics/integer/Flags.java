package worldswitch.emulator.cpu.semantics.integer;

import worldswitch.emulator.cpu.Cpu;

/** Instructions whose only result is in the condition flags (FEAT_FlagM and FEAT_FlagM2). */
public final class Flags {
    private static final int N = 0b1000;
    private static final int Z = 0b0100;
    private static final int C = 0b0010;
    private static final int V = 0b0001;

    private Flags() {}

    /** RMIF: a register rotated to the right replaces the flags that the mask names. */
    public static void rmif(Cpu cpu, int n, int rotation, int mask) {
        int rotated = (int) Long.rotateRight(cpu.x[n], rotation);
        cpu.nzcv = cpu.nzcv & ~mask | rotated & mask;
    }

    /** SETF8: N, Z and V as an 8-bit addition would set them; C stays. */
    public static void setf8(Cpu cpu, int n) {
        set(cpu, (int) cpu.x[n] << 23);
    }

    /** SETF16: N, Z and V as a 16-bit addition would set them; C stays. */
    public static void setf16(Cpu cpu, int n) {
        set(cpu, (int) cpu.x[n] << 15);
    }

    /** CFINV. */
    public static void cfinv(Cpu cpu) {
        cpu.nzcv ^= C;
    }

    /** AXFLAG: the flags of an Arm floating-point comparison in the form that some other systems use. */
    public static void axflag(Cpu cpu) {
        boolean unordered = (cpu.nzcv & V) != 0;
        boolean equal = (cpu.nzcv & Z) != 0;
        boolean carry = (cpu.nzcv & C) != 0;
        cpu.nzcv = (equal || unordered ? Z : 0) | (carry && !unordered ? C : 0);
    }

    /** XAFLAG: the inverse of AXFLAG. */
    public static void xaflag(Cpu cpu) {
        boolean zero = (cpu.nzcv & Z) != 0;
        boolean carry = (cpu.nzcv & C) != 0;
        int less = !carry && !zero ? N : 0;
        int unordered = !carry && zero ? V : 0;
        cpu.nzcv = less | unordered | (carry && zero ? Z : 0) | (carry || zero ? C : 0);
    }

    /** Bit 30 is the sign of the value and bit 31 the bit above it. */
    private static void set(Cpu cpu, int aligned) {
        int sign = aligned >>> 30 & 1;
        int above = aligned >>> 31;
        cpu.nzcv = cpu.nzcv & C | sign << 3 | (aligned << 1 == 0 ? Z : 0) | above ^ sign;
    }
}

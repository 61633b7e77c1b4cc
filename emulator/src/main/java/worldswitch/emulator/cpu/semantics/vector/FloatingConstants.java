package worldswitch.emulator.cpu.semantics.vector;

import worldswitch.emulator.cpu.Cpu;

/** FMOV of a constant in 8 bits to a scalar. */
public final class FloatingConstants {
    private static final int[] EXPONENT_BITS = {0, 5, 8, 11};

    private FloatingConstants() {}

    /** Writes the number that 8 bits stand for. */
    public static void scalar(Cpu cpu, int d, int imm8, int size) {
        Registers.scalar(cpu, d, expand(imm8, size));
    }

    /** A sign, three bits of exponent and four of fraction as a number of 2, 4 or 8 bytes (VFPExpandImm() of the Arm ARM). */
    static long expand(int imm8, int size) {
        int fractionBits = Lanes.bits(size) - EXPONENT_BITS[size] - 1;
        long high = 1L << EXPONENT_BITS[size] - 1;
        long exponent = ((imm8 & 0x40) == 0 ? high : high - 4) + (imm8 >> 4 & 3);
        long sign = (long) imm8 >> 7 << EXPONENT_BITS[size];
        return (sign | exponent) << fractionBits | (imm8 & 15L) << fractionBits - 4;
    }
}

package worldswitch.emulator.cpu.semantics.integer;

import worldswitch.emulator.cpu.Cpu;

/**
 * The adder: two operands and a carry give a sum and the four flags.
 *
 * <p>A subtraction is the addition of the complement with carry 1, as AddWithCarry() of the Arm ARM has it, so that the
 * carry flag is the inverse of a borrow without further ado.
 */
final class Adder {
    private Adder() {}

    /** The sum of 64-bit operands; sets the flags. */
    static long flags64(Cpu cpu, long a, long b, int carry) {
        long sum = a + b + carry;
        long carries = (a & b) | ((a | b) & ~sum);
        long overflows = (a ^ sum) & (b ^ sum);
        cpu.nzcv = sign(sum) | zero(sum) | (int) (carries >>> 63) << 1 | (int) (overflows >>> 63);
        return sum;
    }

    /** The sum of 32-bit operands, zero-extended; sets the flags. */
    static long flags32(Cpu cpu, int a, int b, int carry) {
        int sum = a + b + carry;
        int carries = (a & b) | ((a | b) & ~sum);
        int overflows = (a ^ sum) & (b ^ sum);
        cpu.nzcv = sign(sum) | zero(sum) | carries >>> 31 << 1 | overflows >>> 31;
        return Integer.toUnsignedLong(sum);
    }

    /** The N flag of a result, in place. */
    static int sign(long result) {
        return (int) (result >>> 63) << 3;
    }

    /** The Z flag of a result, in place. */
    static int zero(long result) {
        return result == 0 ? 0b0100 : 0;
    }

    /** The carry flag. */
    static int carry(Cpu cpu) {
        return cpu.nzcv >> 1 & 1;
    }
}

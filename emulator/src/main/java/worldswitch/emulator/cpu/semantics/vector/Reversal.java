package worldswitch.emulator.cpu.semantics.vector;

import worldswitch.emulator.cpu.Cpu;

/** The order of elements, bytes or bits reversed. */
public final class Reversal {
    private Reversal() {}

    /** REV64: elements within doublewords. */
    public static void rev64(Cpu cpu, int d, int n, int size, int q) {
        Registers.vector(cpu, d, reverse(cpu.v[2 * n], size, 3), reverse(cpu.v[2 * n + 1], size, 3), q);
    }

    /** REV32: elements within words. */
    public static void rev32(Cpu cpu, int d, int n, int size, int q) {
        Registers.vector(cpu, d, reverse(cpu.v[2 * n], size, 2), reverse(cpu.v[2 * n + 1], size, 2), q);
    }

    /** REV16: bytes within halfwords. */
    public static void rev16(Cpu cpu, int d, int n, int q) {
        Registers.vector(cpu, d, reverse(cpu.v[2 * n], 0, 1), reverse(cpu.v[2 * n + 1], 0, 1), q);
    }

    /** RBIT: bits within bytes. */
    public static void rbit(Cpu cpu, int d, int n, int q) {
        long low = Long.reverseBytes(Long.reverse(cpu.v[2 * n]));
        long high = Long.reverseBytes(Long.reverse(cpu.v[2 * n + 1]));
        Registers.vector(cpu, d, low, high, q);
    }

    /** Swaps halves, then halves of the halves, down to the size of an element. */
    private static long reverse(long value, int size, int within) {
        long result = value;
        for (int half = within - 1; half >= size; half--) {
            int bits = Lanes.bits(half);
            long low = half == 2 ? 0xffff_ffffL : Lanes.replicate(Lanes.mask(half), half + 1);
            result = (result & low) << bits | result >>> bits & low;
        }
        return result;
    }
}

package worldswitch.emulator.cpu.semantics.vector;

import worldswitch.emulator.cpu.Cpu;

/** Results written to whole registers. */
public final class Registers {
    private Registers() {}

    /** Writes a scalar, already reduced to its size; the rest of the register becomes zero. */
    public static void scalar(Cpu cpu, int d, long value) {
        cpu.v[2 * d] = value;
        cpu.v[2 * d + 1] = 0;
    }

    /** Writes both halves; the high one becomes zero in a vector of 64 bits. */
    public static void vector(Cpu cpu, int d, long low, long high, int q) {
        cpu.v[2 * d] = low;
        cpu.v[2 * d + 1] = q == 0 ? 0 : high;
    }

    /** Writes the same to both halves, or to the low one of a vector of 64 bits. */
    public static void fill(Cpu cpu, int d, long value, int q) {
        vector(cpu, d, value, value, q);
    }
}

package worldswitch.emulator.cpu.semantics.cryptography;

import worldswitch.emulator.cpu.Cpu;

/** The four words of a vector register. */
final class Words {
    private static final long MASK = 0xffff_ffffL;

    private Words() {}

    /** A word of a register. */
    static int get(Cpu cpu, int register, int index) {
        return (int) (cpu.v[2 * register + (index >> 1)] >>> Integer.SIZE * (index & 1));
    }

    /** Writes all words of a register, the lowest one first. */
    static void write(Cpu cpu, int register, int w0, int w1, int w2, int w3) {
        cpu.v[2 * register] = w0 & MASK | (long) w1 << Integer.SIZE;
        cpu.v[2 * register + 1] = w2 & MASK | (long) w3 << Integer.SIZE;
    }
}

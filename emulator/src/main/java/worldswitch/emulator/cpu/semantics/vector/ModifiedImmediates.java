package worldswitch.emulator.cpu.semantics.vector;

import worldswitch.emulator.cpu.Cpu;

/** Constants in every element of a vector (MOVI, MVNI, ORR, BIC). */
public final class ModifiedImmediates {
    private ModifiedImmediates() {}

    /** MOVI, shifted to the left. */
    public static void move(Cpu cpu, int d, int imm, int amount, int size, int q) {
        Registers.fill(cpu, d, Lanes.replicate((long) imm << amount, size), q);
    }

    /** MOVI, shifted to the left with ones behind. */
    public static void moveOnes(Cpu cpu, int d, int imm, int amount, int q) {
        Registers.fill(cpu, d, Lanes.replicate((imm + 1L << amount) - 1, 2), q);
    }

    /** MVNI, shifted to the left. */
    public static void moveNot(Cpu cpu, int d, int imm, int amount, int size, int q) {
        Registers.fill(cpu, d, ~Lanes.replicate((long) imm << amount, size), q);
    }

    /** MVNI, shifted to the left with ones behind. */
    public static void moveNotOnes(Cpu cpu, int d, int imm, int amount, int q) {
        Registers.fill(cpu, d, ~Lanes.replicate((imm + 1L << amount) - 1, 2), q);
    }

    /** ORR. */
    public static void or(Cpu cpu, int d, int imm, int amount, int size, int q) {
        long value = Lanes.replicate((long) imm << amount, size);
        Registers.vector(cpu, d, cpu.v[2 * d] | value, cpu.v[2 * d + 1] | value, q);
    }

    /** BIC. */
    public static void andNot(Cpu cpu, int d, int imm, int amount, int size, int q) {
        long value = Lanes.replicate((long) imm << amount, size);
        Registers.vector(cpu, d, cpu.v[2 * d] & ~value, cpu.v[2 * d + 1] & ~value, q);
    }

    /** MOVI of a whole doubleword. */
    public static void moveDoubleword(Cpu cpu, int d, int q, long value) {
        Registers.fill(cpu, d, value, q);
    }
}

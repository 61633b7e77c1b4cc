package worldswitch.emulator.cpu.semantics.integer;

import worldswitch.emulator.cpu.Cpu;

/** Moves of immediates, and addresses relative to the instruction. */
public final class Moves {
    private static final long HALFWORD = 0xffff;
    private static final long PAGE = 0xfff;

    private Moves() {}

    /** MOVZ. */
    public static void movz(Cpu cpu, int d, int shift, long imm) {
        cpu.x[d] = imm << shift;
    }

    /** MOVN, 64-bit. */
    public static void movn64(Cpu cpu, int d, int shift, long imm) {
        cpu.x[d] = ~(imm << shift);
    }

    /** MOVN, 32-bit. */
    public static void movn32(Cpu cpu, int d, int shift, long imm) {
        cpu.x[d] = Integer.toUnsignedLong((int) ~(imm << shift));
    }

    /** MOVK, 64-bit. */
    public static void movk64(Cpu cpu, int d, int shift, long imm) {
        cpu.x[d] = cpu.x[d] & ~(HALFWORD << shift) | imm << shift;
    }

    /** MOVK, 32-bit. */
    public static void movk32(Cpu cpu, int d, int shift, long imm) {
        cpu.x[d] = Integer.toUnsignedLong((int) (cpu.x[d] & ~(HALFWORD << shift) | imm << shift));
    }

    /** ADR. */
    public static void adr(Cpu cpu, int d, long offset) {
        cpu.x[d] = cpu.pc + offset;
    }

    /** ADRP; the offset is a multiple of 4 KiB. */
    public static void adrp(Cpu cpu, int d, long offset) {
        cpu.x[d] = (cpu.pc & ~PAGE) + offset;
    }
}

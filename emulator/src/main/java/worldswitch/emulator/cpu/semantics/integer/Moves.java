package worldswitch.emulator.cpu.semantics.integer;

import worldswitch.emulator.cpu.Cpu;

/** Moves of immediates, and addresses relative to the instruction. */
public final class Moves {
    private static final long HALFWORD = 0xffff;
    private static final long PAGE = 0xfff;

    private Moves() {}

    /** MOVZ and MOVN, whose immediate is already shifted and, for MOVN, inverted. */
    public static void move(Cpu cpu, int d, long imm) {
        cpu.x[d] = imm;
    }

    /** MOVK, 64-bit; the immediate is already shifted to halfword {@code hw}. */
    public static void movk64(Cpu cpu, int d, int hw, long imm) {
        cpu.x[d] = cpu.x[d] & ~(HALFWORD << Short.SIZE * hw) | imm;
    }

    /** MOVK, 32-bit; the immediate is already shifted to halfword {@code hw}. */
    public static void movk32(Cpu cpu, int d, int hw, long imm) {
        cpu.x[d] = Integer.toUnsignedLong((int) (cpu.x[d] & ~(HALFWORD << Short.SIZE * hw) | imm));
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

package worldswitch.emulator.cpu.semantics.integer;

import worldswitch.emulator.cpu.Cpu;

/** Bitwise operations with a bitmask immediate. */
public final class LogicalImmediate {
    private LogicalImmediate() {}

    /** AND (immediate), 64-bit. */
    public static void and64(Cpu cpu, int d, int n, long imm) {
        cpu.x[d] = cpu.x[n] & imm;
    }

    /** ORR (immediate), 64-bit. */
    public static void orr64(Cpu cpu, int d, int n, long imm) {
        cpu.x[d] = cpu.x[n] | imm;
    }

    /** EOR (immediate), 64-bit. */
    public static void eor64(Cpu cpu, int d, int n, long imm) {
        cpu.x[d] = cpu.x[n] ^ imm;
    }

    /** ANDS (immediate), 64-bit. */
    public static void ands64(Cpu cpu, int d, int n, long imm) {
        cpu.x[d] = LogicalFlags.flags64(cpu, cpu.x[n] & imm);
    }

    /** AND (immediate), 32-bit. */
    public static void and32(Cpu cpu, int d, int n, long imm) {
        cpu.x[d] = Integer.toUnsignedLong((int) cpu.x[n] & (int) imm);
    }

    /** ORR (immediate), 32-bit. */
    public static void orr32(Cpu cpu, int d, int n, long imm) {
        cpu.x[d] = Integer.toUnsignedLong((int) cpu.x[n] | (int) imm);
    }

    /** EOR (immediate), 32-bit. */
    public static void eor32(Cpu cpu, int d, int n, long imm) {
        cpu.x[d] = Integer.toUnsignedLong((int) cpu.x[n] ^ (int) imm);
    }

    /** ANDS (immediate), 32-bit. */
    public static void ands32(Cpu cpu, int d, int n, long imm) {
        cpu.x[d] = LogicalFlags.flags32(cpu, (int) cpu.x[n] & (int) imm);
    }
}

package worldswitch.emulator.cpu.semantics.integer;

import worldswitch.emulator.cpu.Cpu;

/** Addition and subtraction of an immediate. */
public final class AddSubtractImmediate {
    private AddSubtractImmediate() {}

    /** ADD (immediate), 64-bit. */
    public static void add64(Cpu cpu, int d, int n, long imm) {
        cpu.x[d] = cpu.x[n] + imm;
    }

    /** ADDS (immediate), 64-bit. */
    public static void adds64(Cpu cpu, int d, int n, long imm) {
        cpu.x[d] = Adder.flags64(cpu, cpu.x[n], imm, 0);
    }

    /** SUB (immediate), 64-bit. */
    public static void sub64(Cpu cpu, int d, int n, long imm) {
        cpu.x[d] = cpu.x[n] - imm;
    }

    /** SUBS (immediate), 64-bit. */
    public static void subs64(Cpu cpu, int d, int n, long imm) {
        cpu.x[d] = Adder.flags64(cpu, cpu.x[n], ~imm, 1);
    }

    /** ADD (immediate), 32-bit. */
    public static void add32(Cpu cpu, int d, int n, long imm) {
        cpu.x[d] = Integer.toUnsignedLong((int) cpu.x[n] + (int) imm);
    }

    /** ADDS (immediate), 32-bit. */
    public static void adds32(Cpu cpu, int d, int n, long imm) {
        cpu.x[d] = Adder.flags32(cpu, (int) cpu.x[n], (int) imm, 0);
    }

    /** SUB (immediate), 32-bit. */
    public static void sub32(Cpu cpu, int d, int n, long imm) {
        cpu.x[d] = Integer.toUnsignedLong((int) cpu.x[n] - (int) imm);
    }

    /** SUBS (immediate), 32-bit. */
    public static void subs32(Cpu cpu, int d, int n, long imm) {
        cpu.x[d] = Adder.flags32(cpu, (int) cpu.x[n], ~(int) imm, 1);
    }
}

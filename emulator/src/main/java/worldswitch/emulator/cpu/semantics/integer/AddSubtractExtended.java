package worldswitch.emulator.cpu.semantics.integer;

import worldswitch.emulator.cpu.Cpu;
import worldswitch.emulator.cpu.semantics.Extend;

/** Addition and subtraction of the low part of a register, extended and shifted first. */
public final class AddSubtractExtended {
    private AddSubtractExtended() {}

    /** ADD (extended register), 64-bit. */
    public static void add64(Cpu cpu, int d, int n, int m, int option, int amount) {
        cpu.x[d] = cpu.x[n] + Extend.extend(cpu.x[m], option, amount);
    }

    /** ADDS (extended register), 64-bit. */
    public static void adds64(Cpu cpu, int d, int n, int m, int option, int amount) {
        cpu.x[d] = Adder.flags64(cpu, cpu.x[n], Extend.extend(cpu.x[m], option, amount), 0);
    }

    /** SUB (extended register), 64-bit. */
    public static void sub64(Cpu cpu, int d, int n, int m, int option, int amount) {
        cpu.x[d] = cpu.x[n] - Extend.extend(cpu.x[m], option, amount);
    }

    /** SUBS (extended register), 64-bit. */
    public static void subs64(Cpu cpu, int d, int n, int m, int option, int amount) {
        cpu.x[d] = Adder.flags64(cpu, cpu.x[n], ~Extend.extend(cpu.x[m], option, amount), 1);
    }

    /** ADD (extended register), 32-bit. */
    public static void add32(Cpu cpu, int d, int n, int m, int option, int amount) {
        cpu.x[d] = Integer.toUnsignedLong((int) cpu.x[n] + (int) Extend.extend(cpu.x[m], option, amount));
    }

    /** ADDS (extended register), 32-bit. */
    public static void adds32(Cpu cpu, int d, int n, int m, int option, int amount) {
        cpu.x[d] = Adder.flags32(cpu, (int) cpu.x[n], (int) Extend.extend(cpu.x[m], option, amount), 0);
    }

    /** SUB (extended register), 32-bit. */
    public static void sub32(Cpu cpu, int d, int n, int m, int option, int amount) {
        cpu.x[d] = Integer.toUnsignedLong((int) cpu.x[n] - (int) Extend.extend(cpu.x[m], option, amount));
    }

    /** SUBS (extended register), 32-bit. */
    public static void subs32(Cpu cpu, int d, int n, int m, int option, int amount) {
        cpu.x[d] = Adder.flags32(cpu, (int) cpu.x[n], ~(int) Extend.extend(cpu.x[m], option, amount), 1);
    }
}

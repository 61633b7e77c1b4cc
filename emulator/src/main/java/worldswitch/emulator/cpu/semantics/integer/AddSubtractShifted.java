package worldswitch.emulator.cpu.semantics.integer;

import worldswitch.emulator.cpu.Cpu;

/** Addition and subtraction of a register that is shifted first. */
public final class AddSubtractShifted {
    private AddSubtractShifted() {}

    /** ADD (shifted register), 64-bit. */
    public static void add64(Cpu cpu, int d, int n, int m, int shift, int amount) {
        cpu.x[d] = cpu.x[n] + Shift.shift64(cpu.x[m], shift, amount);
    }

    /** ADDS (shifted register), 64-bit. */
    public static void adds64(Cpu cpu, int d, int n, int m, int shift, int amount) {
        cpu.x[d] = Adder.flags64(cpu, cpu.x[n], Shift.shift64(cpu.x[m], shift, amount), 0);
    }

    /** SUB (shifted register), 64-bit. */
    public static void sub64(Cpu cpu, int d, int n, int m, int shift, int amount) {
        cpu.x[d] = cpu.x[n] - Shift.shift64(cpu.x[m], shift, amount);
    }

    /** SUBS (shifted register), 64-bit. */
    public static void subs64(Cpu cpu, int d, int n, int m, int shift, int amount) {
        cpu.x[d] = Adder.flags64(cpu, cpu.x[n], ~Shift.shift64(cpu.x[m], shift, amount), 1);
    }

    /** ADD (shifted register), 32-bit. */
    public static void add32(Cpu cpu, int d, int n, int m, int shift, int amount) {
        cpu.x[d] = Integer.toUnsignedLong((int) cpu.x[n] + Shift.shift32(cpu.x[m], shift, amount));
    }

    /** ADDS (shifted register), 32-bit. */
    public static void adds32(Cpu cpu, int d, int n, int m, int shift, int amount) {
        cpu.x[d] = Adder.flags32(cpu, (int) cpu.x[n], Shift.shift32(cpu.x[m], shift, amount), 0);
    }

    /** SUB (shifted register), 32-bit. */
    public static void sub32(Cpu cpu, int d, int n, int m, int shift, int amount) {
        cpu.x[d] = Integer.toUnsignedLong((int) cpu.x[n] - Shift.shift32(cpu.x[m], shift, amount));
    }

    /** SUBS (shifted register), 32-bit. */
    public static void subs32(Cpu cpu, int d, int n, int m, int shift, int amount) {
        cpu.x[d] = Adder.flags32(cpu, (int) cpu.x[n], ~Shift.shift32(cpu.x[m], shift, amount), 1);
    }
}

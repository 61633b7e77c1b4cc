package worldswitch.emulator.cpu.semantics.integer;

import worldswitch.emulator.cpu.Cpu;

/** Addition and subtraction of two registers and the carry flag. */
public final class AddSubtractCarry {
    private AddSubtractCarry() {}

    /** ADC, 64-bit. */
    public static void adc64(Cpu cpu, int d, int n, int m) {
        cpu.x[d] = cpu.x[n] + cpu.x[m] + Adder.carry(cpu);
    }

    /** ADCS, 64-bit. */
    public static void adcs64(Cpu cpu, int d, int n, int m) {
        cpu.x[d] = Adder.flags64(cpu, cpu.x[n], cpu.x[m], Adder.carry(cpu));
    }

    /** SBC, 64-bit. */
    public static void sbc64(Cpu cpu, int d, int n, int m) {
        cpu.x[d] = cpu.x[n] + ~cpu.x[m] + Adder.carry(cpu);
    }

    /** SBCS, 64-bit. */
    public static void sbcs64(Cpu cpu, int d, int n, int m) {
        cpu.x[d] = Adder.flags64(cpu, cpu.x[n], ~cpu.x[m], Adder.carry(cpu));
    }

    /** ADC, 32-bit. */
    public static void adc32(Cpu cpu, int d, int n, int m) {
        cpu.x[d] = Integer.toUnsignedLong((int) cpu.x[n] + (int) cpu.x[m] + Adder.carry(cpu));
    }

    /** ADCS, 32-bit. */
    public static void adcs32(Cpu cpu, int d, int n, int m) {
        cpu.x[d] = Adder.flags32(cpu, (int) cpu.x[n], (int) cpu.x[m], Adder.carry(cpu));
    }

    /** SBC, 32-bit. */
    public static void sbc32(Cpu cpu, int d, int n, int m) {
        cpu.x[d] = Integer.toUnsignedLong((int) cpu.x[n] + ~(int) cpu.x[m] + Adder.carry(cpu));
    }

    /** SBCS, 32-bit. */
    public static void sbcs32(Cpu cpu, int d, int n, int m) {
        cpu.x[d] = Adder.flags32(cpu, (int) cpu.x[n], ~(int) cpu.x[m], Adder.carry(cpu));
    }
}

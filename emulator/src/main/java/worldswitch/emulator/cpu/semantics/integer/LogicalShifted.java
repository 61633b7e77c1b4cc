package worldswitch.emulator.cpu.semantics.integer;

import worldswitch.emulator.cpu.Cpu;

/** Bitwise operations with a register that is shifted first. */
public final class LogicalShifted {
    private LogicalShifted() {}

    /** AND (shifted register), 64-bit. */
    public static void and64(Cpu cpu, int d, int n, int m, int shift, int amount) {
        cpu.x[d] = cpu.x[n] & Shift.shift64(cpu.x[m], shift, amount);
    }

    /** BIC (shifted register), 64-bit. */
    public static void bic64(Cpu cpu, int d, int n, int m, int shift, int amount) {
        cpu.x[d] = cpu.x[n] & ~Shift.shift64(cpu.x[m], shift, amount);
    }

    /** ORR (shifted register), 64-bit. */
    public static void orr64(Cpu cpu, int d, int n, int m, int shift, int amount) {
        cpu.x[d] = cpu.x[n] | Shift.shift64(cpu.x[m], shift, amount);
    }

    /** ORN (shifted register), 64-bit. */
    public static void orn64(Cpu cpu, int d, int n, int m, int shift, int amount) {
        cpu.x[d] = cpu.x[n] | ~Shift.shift64(cpu.x[m], shift, amount);
    }

    /** EOR (shifted register), 64-bit. */
    public static void eor64(Cpu cpu, int d, int n, int m, int shift, int amount) {
        cpu.x[d] = cpu.x[n] ^ Shift.shift64(cpu.x[m], shift, amount);
    }

    /** EON (shifted register), 64-bit. */
    public static void eon64(Cpu cpu, int d, int n, int m, int shift, int amount) {
        cpu.x[d] = cpu.x[n] ^ ~Shift.shift64(cpu.x[m], shift, amount);
    }

    /** ANDS (shifted register), 64-bit. */
    public static void ands64(Cpu cpu, int d, int n, int m, int shift, int amount) {
        cpu.x[d] = LogicalFlags.flags64(cpu, cpu.x[n] & Shift.shift64(cpu.x[m], shift, amount));
    }

    /** BICS (shifted register), 64-bit. */
    public static void bics64(Cpu cpu, int d, int n, int m, int shift, int amount) {
        cpu.x[d] = LogicalFlags.flags64(cpu, cpu.x[n] & ~Shift.shift64(cpu.x[m], shift, amount));
    }

    /** AND (shifted register), 32-bit. */
    public static void and32(Cpu cpu, int d, int n, int m, int shift, int amount) {
        cpu.x[d] = Integer.toUnsignedLong((int) cpu.x[n] & Shift.shift32(cpu.x[m], shift, amount));
    }

    /** BIC (shifted register), 32-bit. */
    public static void bic32(Cpu cpu, int d, int n, int m, int shift, int amount) {
        cpu.x[d] = Integer.toUnsignedLong((int) cpu.x[n] & ~Shift.shift32(cpu.x[m], shift, amount));
    }

    /** ORR (shifted register), 32-bit. */
    public static void orr32(Cpu cpu, int d, int n, int m, int shift, int amount) {
        cpu.x[d] = Integer.toUnsignedLong((int) cpu.x[n] | Shift.shift32(cpu.x[m], shift, amount));
    }

    /** ORN (shifted register), 32-bit. */
    public static void orn32(Cpu cpu, int d, int n, int m, int shift, int amount) {
        cpu.x[d] = Integer.toUnsignedLong((int) cpu.x[n] | ~Shift.shift32(cpu.x[m], shift, amount));
    }

    /** EOR (shifted register), 32-bit. */
    public static void eor32(Cpu cpu, int d, int n, int m, int shift, int amount) {
        cpu.x[d] = Integer.toUnsignedLong((int) cpu.x[n] ^ Shift.shift32(cpu.x[m], shift, amount));
    }

    /** EON (shifted register), 32-bit. */
    public static void eon32(Cpu cpu, int d, int n, int m, int shift, int amount) {
        cpu.x[d] = Integer.toUnsignedLong((int) cpu.x[n] ^ ~Shift.shift32(cpu.x[m], shift, amount));
    }

    /** ANDS (shifted register), 32-bit. */
    public static void ands32(Cpu cpu, int d, int n, int m, int shift, int amount) {
        cpu.x[d] = LogicalFlags.flags32(cpu, (int) cpu.x[n] & Shift.shift32(cpu.x[m], shift, amount));
    }

    /** BICS (shifted register), 32-bit. */
    public static void bics32(Cpu cpu, int d, int n, int m, int shift, int amount) {
        cpu.x[d] = LogicalFlags.flags32(cpu, (int) cpu.x[n] & ~Shift.shift32(cpu.x[m], shift, amount));
    }
}

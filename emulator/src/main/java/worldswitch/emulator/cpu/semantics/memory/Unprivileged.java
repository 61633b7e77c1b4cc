package worldswitch.emulator.cpu.semantics.memory;

import worldswitch.emulator.cpu.Cpu;
import worldswitch.emulator.mmu.Access;

/** Loads and stores with the permissions of EL0 (LDTR, STTR and their kin). */
public final class Unprivileged {
    private Unprivileged() {}

    /** Loads 1, 2, 4 or 8 bytes. */
    public static void load(Cpu cpu, int t, int n, int size, long offset) {
        cpu.x[t] = cpu.memory.load(Base.of(cpu, n) + offset, size, Access.UNPRIVILEGED);
    }

    /** Loads 1 or 2 bytes, sign-extended to 32 bits. */
    public static void loadSigned32(Cpu cpu, int t, int n, int size, long offset) {
        long value = cpu.memory.load(Base.of(cpu, n) + offset, size, Access.UNPRIVILEGED);
        cpu.x[t] = Integer.toUnsignedLong((int) Sign.extend(value, size));
    }

    /** Loads 1, 2 or 4 bytes, sign-extended to 64 bits. */
    public static void loadSigned64(Cpu cpu, int t, int n, int size, long offset) {
        long value = cpu.memory.load(Base.of(cpu, n) + offset, size, Access.UNPRIVILEGED);
        cpu.x[t] = Sign.extend(value, size);
    }

    /** Stores 1, 2, 4 or 8 bytes. */
    public static void store(Cpu cpu, int t, int n, int size, long offset) {
        cpu.memory.store(Base.of(cpu, n) + offset, size, cpu.x[t], Access.UNPRIVILEGED);
    }
}

package worldswitch.emulator.cpu.semantics.memory;

import worldswitch.emulator.cpu.Cpu;
import worldswitch.emulator.mmu.Access;

/**
 * Loads with acquire and stores with release semantics (LDAR, LDAPR, LDLAR, LDAPUR, STLR, STLLR, STLUR). The machine
 * performs accesses in program order, so that what is left of the ordering is its alignment rule.
 */
public final class Ordered {
    private Ordered() {}

    /** Loads 1, 2, 4 or 8 bytes. */
    public static void load(Cpu cpu, int t, int n, int size, long offset) {
        cpu.x[t] = cpu.memory.load(Base.of(cpu, n) + offset, size, Access.ORDERED);
    }

    /** Loads 1 or 2 bytes, sign-extended to 32 bits. */
    public static void loadSigned32(Cpu cpu, int t, int n, int size, long offset) {
        long value = cpu.memory.load(Base.of(cpu, n) + offset, size, Access.ORDERED);
        cpu.x[t] = Integer.toUnsignedLong((int) Sign.extend(value, size));
    }

    /** Loads 1, 2 or 4 bytes, sign-extended to 64 bits. */
    public static void loadSigned64(Cpu cpu, int t, int n, int size, long offset) {
        long value = cpu.memory.load(Base.of(cpu, n) + offset, size, Access.ORDERED);
        cpu.x[t] = Sign.extend(value, size);
    }

    /** Stores 1, 2, 4 or 8 bytes. */
    public static void store(Cpu cpu, int t, int n, int size, long offset) {
        cpu.memory.store(Base.of(cpu, n) + offset, size, cpu.x[t], Access.ORDERED);
    }
}

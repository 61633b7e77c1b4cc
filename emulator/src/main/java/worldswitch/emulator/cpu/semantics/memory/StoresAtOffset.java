package worldswitch.emulator.cpu.semantics.memory;

import worldswitch.emulator.cpu.Cpu;

/** Stores to a base register plus an immediate offset (STR, STUR and their kin). */
public final class StoresAtOffset {
    private StoresAtOffset() {}

    /** Stores a byte. */
    public static void store8(Cpu cpu, int t, int n, long offset) {
        cpu.memory.store8(Base.of(cpu, n) + offset, cpu.x[t]);
    }

    /** Stores a halfword. */
    public static void store16(Cpu cpu, int t, int n, long offset) {
        cpu.memory.store16(Base.of(cpu, n) + offset, cpu.x[t]);
    }

    /** Stores a word. */
    public static void store32(Cpu cpu, int t, int n, long offset) {
        cpu.memory.store32(Base.of(cpu, n) + offset, cpu.x[t]);
    }

    /** Stores a doubleword. */
    public static void store64(Cpu cpu, int t, int n, long offset) {
        cpu.memory.store64(Base.of(cpu, n) + offset, cpu.x[t]);
    }
}

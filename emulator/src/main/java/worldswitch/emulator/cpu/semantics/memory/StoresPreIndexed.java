package worldswitch.emulator.cpu.semantics.memory;

import worldswitch.emulator.cpu.Cpu;

/** Stores to a base register plus an immediate offset, which becomes the base register. */
public final class StoresPreIndexed {
    private StoresPreIndexed() {}

    /** Stores a byte. */
    public static void store8(Cpu cpu, int t, int n, long offset) {
        long address = Base.of(cpu, n) + offset;
        cpu.memory.store8(address, cpu.x[t]);
        cpu.x[n] = address;
    }

    /** Stores a halfword. */
    public static void store16(Cpu cpu, int t, int n, long offset) {
        long address = Base.of(cpu, n) + offset;
        cpu.memory.store16(address, cpu.x[t]);
        cpu.x[n] = address;
    }

    /** Stores a word. */
    public static void store32(Cpu cpu, int t, int n, long offset) {
        long address = Base.of(cpu, n) + offset;
        cpu.memory.store32(address, cpu.x[t]);
        cpu.x[n] = address;
    }

    /** Stores a doubleword. */
    public static void store64(Cpu cpu, int t, int n, long offset) {
        long address = Base.of(cpu, n) + offset;
        cpu.memory.store64(address, cpu.x[t]);
        cpu.x[n] = address;
    }
}

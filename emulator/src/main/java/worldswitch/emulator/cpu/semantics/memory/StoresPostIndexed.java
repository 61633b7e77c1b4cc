package worldswitch.emulator.cpu.semantics.memory;

import worldswitch.emulator.cpu.Cpu;

/** Stores to a base register, to which an immediate offset is then added. */
public final class StoresPostIndexed {
    private StoresPostIndexed() {}

    /** Stores a byte. */
    public static void store8(Cpu cpu, int t, int n, long offset) {
        long address = Base.of(cpu, n);
        cpu.memory.store8(address, cpu.x[t]);
        cpu.x[n] = address + offset;
    }

    /** Stores a halfword. */
    public static void store16(Cpu cpu, int t, int n, long offset) {
        long address = Base.of(cpu, n);
        cpu.memory.store16(address, cpu.x[t]);
        cpu.x[n] = address + offset;
    }

    /** Stores a word. */
    public static void store32(Cpu cpu, int t, int n, long offset) {
        long address = Base.of(cpu, n);
        cpu.memory.store32(address, cpu.x[t]);
        cpu.x[n] = address + offset;
    }

    /** Stores a doubleword. */
    public static void store64(Cpu cpu, int t, int n, long offset) {
        long address = Base.of(cpu, n);
        cpu.memory.store64(address, cpu.x[t]);
        cpu.x[n] = address + offset;
    }
}

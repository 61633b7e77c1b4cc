package worldswitch.emulator.cpu.semantics.memory;

import worldswitch.emulator.cpu.Cpu;

/** Stores to a base register plus a register that is extended and shifted first. */
public final class StoresByRegister {
    private StoresByRegister() {}

    /** Stores a byte. */
    public static void store8(Cpu cpu, int t, int n, int m, int option, int amount) {
        cpu.memory.store8(LoadsByRegister.address(cpu, n, m, option, amount), cpu.x[t]);
    }

    /** Stores a halfword. */
    public static void store16(Cpu cpu, int t, int n, int m, int option, int amount) {
        cpu.memory.store16(LoadsByRegister.address(cpu, n, m, option, amount), cpu.x[t]);
    }

    /** Stores a word. */
    public static void store32(Cpu cpu, int t, int n, int m, int option, int amount) {
        cpu.memory.store32(LoadsByRegister.address(cpu, n, m, option, amount), cpu.x[t]);
    }

    /** Stores a doubleword. */
    public static void store64(Cpu cpu, int t, int n, int m, int option, int amount) {
        cpu.memory.store64(LoadsByRegister.address(cpu, n, m, option, amount), cpu.x[t]);
    }
}

package worldswitch.emulator.cpu.semantics.memory;

import worldswitch.emulator.cpu.Cpu;

/** LD2 to LD4 and ST2 to ST4 of structures, whose elements go to a register each. */
public final class VectorInterleaved {
    private VectorInterleaved() {}

    /** Loads structures. */
    public static void load(Cpu cpu, int t, int n, int count, int size, int q) {
        VectorBlock.loadInterleaved(cpu, t, Base.of(cpu, n), count, size, q);
    }

    /** Loads structures; then adds an immediate to the base register. */
    public static void loadPostImmediate(Cpu cpu, int t, int n, int count, int size, int q, long offset) {
        long address = Base.of(cpu, n);
        VectorBlock.loadInterleaved(cpu, t, address, count, size, q);
        cpu.x[n] = address + offset;
    }

    /** Loads structures; then adds a general register to the base register. */
    public static void loadPostRegister(Cpu cpu, int t, int n, int count, int size, int q, long m) {
        long address = Base.of(cpu, n);
        VectorBlock.loadInterleaved(cpu, t, address, count, size, q);
        cpu.x[n] = address + cpu.x[(int) m];
    }

    /** Stores structures. */
    public static void store(Cpu cpu, int t, int n, int count, int size, int q) {
        VectorBlock.storeInterleaved(cpu, t, Base.of(cpu, n), count, size, q);
    }

    /** Stores structures; then adds an immediate to the base register. */
    public static void storePostImmediate(Cpu cpu, int t, int n, int count, int size, int q, long offset) {
        long address = Base.of(cpu, n);
        VectorBlock.storeInterleaved(cpu, t, address, count, size, q);
        cpu.x[n] = address + offset;
    }

    /** Stores structures; then adds a general register to the base register. */
    public static void storePostRegister(Cpu cpu, int t, int n, int count, int size, int q, long m) {
        long address = Base.of(cpu, n);
        VectorBlock.storeInterleaved(cpu, t, address, count, size, q);
        cpu.x[n] = address + cpu.x[(int) m];
    }
}

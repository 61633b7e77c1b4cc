package worldswitch.emulator.cpu.semantics.memory;

import worldswitch.emulator.cpu.Cpu;

/** LD1 and ST1 of up to four vector registers. */
public final class VectorLists {
    private VectorLists() {}

    /** Loads registers one after the other. */
    public static void load(Cpu cpu, int t, int n, int count, int size, int q) {
        VectorBlock.load(cpu, t, Base.of(cpu, n), count, size, q);
    }

    /** Loads registers one after the other; then adds an immediate to the base register. */
    public static void loadPostImmediate(Cpu cpu, int t, int n, int count, int size, int q, long offset) {
        long address = Base.of(cpu, n);
        VectorBlock.load(cpu, t, address, count, size, q);
        cpu.x[n] = address + offset;
    }

    /** Loads registers one after the other; then adds a general register to the base register. */
    public static void loadPostRegister(Cpu cpu, int t, int n, int count, int size, int q, long m) {
        long address = Base.of(cpu, n);
        VectorBlock.load(cpu, t, address, count, size, q);
        cpu.x[n] = address + cpu.x[(int) m];
    }

    /** Stores registers one after the other. */
    public static void store(Cpu cpu, int t, int n, int count, int size, int q) {
        VectorBlock.store(cpu, t, Base.of(cpu, n), count, size, q);
    }

    /** Stores registers one after the other; then adds an immediate to the base register. */
    public static void storePostImmediate(Cpu cpu, int t, int n, int count, int size, int q, long offset) {
        long address = Base.of(cpu, n);
        VectorBlock.store(cpu, t, address, count, size, q);
        cpu.x[n] = address + offset;
    }

    /** Stores registers one after the other; then adds a general register to the base register. */
    public static void storePostRegister(Cpu cpu, int t, int n, int count, int size, int q, long m) {
        long address = Base.of(cpu, n);
        VectorBlock.store(cpu, t, address, count, size, q);
        cpu.x[n] = address + cpu.x[(int) m];
    }
}

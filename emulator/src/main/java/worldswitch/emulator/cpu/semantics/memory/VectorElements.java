package worldswitch.emulator.cpu.semantics.memory;

import worldswitch.emulator.cpu.Cpu;

/** LD1 to LD4 and ST1 to ST4 of one structure, an element of each register. */
public final class VectorElements {
    private VectorElements() {}

    /** Loads a structure. */
    public static void load(Cpu cpu, int t, int n, int count, int index, int size) {
        VectorBlock.loadElement(cpu, t, Base.of(cpu, n), count, index, size);
    }

    /** Loads a structure; then adds an immediate to the base register. */
    public static void loadPostImmediate(Cpu cpu, int t, int n, int count, int index, int size, long offset) {
        long address = Base.of(cpu, n);
        VectorBlock.loadElement(cpu, t, address, count, index, size);
        cpu.x[n] = address + offset;
    }

    /** Loads a structure; then adds a general register to the base register. */
    public static void loadPostRegister(Cpu cpu, int t, int n, int count, int index, int size, long m) {
        long address = Base.of(cpu, n);
        VectorBlock.loadElement(cpu, t, address, count, index, size);
        cpu.x[n] = address + cpu.x[(int) m];
    }

    /** Stores a structure. */
    public static void store(Cpu cpu, int t, int n, int count, int index, int size) {
        VectorBlock.storeElement(cpu, t, Base.of(cpu, n), count, index, size);
    }

    /** Stores a structure; then adds an immediate to the base register. */
    public static void storePostImmediate(Cpu cpu, int t, int n, int count, int index, int size, long offset) {
        long address = Base.of(cpu, n);
        VectorBlock.storeElement(cpu, t, address, count, index, size);
        cpu.x[n] = address + offset;
    }

    /** Stores a structure; then adds a general register to the base register. */
    public static void storePostRegister(Cpu cpu, int t, int n, int count, int index, int size, long m) {
        long address = Base.of(cpu, n);
        VectorBlock.storeElement(cpu, t, address, count, index, size);
        cpu.x[n] = address + cpu.x[(int) m];
    }
}

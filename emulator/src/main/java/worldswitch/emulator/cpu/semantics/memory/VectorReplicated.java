package worldswitch.emulator.cpu.semantics.memory;

import worldswitch.emulator.cpu.Cpu;

/** LD1R to LD4R: a structure, each of whose elements fills a register. */
public final class VectorReplicated {
    private VectorReplicated() {}

    /** Loads a structure. */
    public static void load(Cpu cpu, int t, int n, int count, int size, int q) {
        VectorBlock.loadReplicated(cpu, t, Base.of(cpu, n), count, size, q);
    }

    /** Loads a structure; then adds an immediate to the base register. */
    public static void loadPostImmediate(Cpu cpu, int t, int n, int count, int size, int q, long offset) {
        long address = Base.of(cpu, n);
        VectorBlock.loadReplicated(cpu, t, address, count, size, q);
        cpu.x[n] = address + offset;
    }

    /** Loads a structure; then adds a general register to the base register. */
    public static void loadPostRegister(Cpu cpu, int t, int n, int count, int size, int q, long m) {
        long address = Base.of(cpu, n);
        VectorBlock.loadReplicated(cpu, t, address, count, size, q);
        cpu.x[n] = address + cpu.x[(int) m];
    }
}

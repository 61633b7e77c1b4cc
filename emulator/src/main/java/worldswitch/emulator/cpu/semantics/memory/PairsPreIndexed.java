package worldswitch.emulator.cpu.semantics.memory;

import worldswitch.emulator.cpu.Cpu;

/** Loads and stores of two registers at a base register plus an immediate offset, which becomes the base register. */
public final class PairsPreIndexed {
    private PairsPreIndexed() {}

    /** LDP of words. */
    public static void loadPair32(Cpu cpu, int t, int t2, int n, long offset) {
        long address = Base.of(cpu, n) + offset;
        long first = cpu.memory.load32(address);
        long second = cpu.memory.load32(address + Integer.BYTES);
        cpu.x[n] = address;
        cpu.x[t] = first;
        cpu.x[t2] = second;
    }

    /** LDP of doublewords. */
    public static void loadPair64(Cpu cpu, int t, int t2, int n, long offset) {
        long address = Base.of(cpu, n) + offset;
        long first = cpu.memory.load64(address);
        long second = cpu.memory.load64(address + Long.BYTES);
        cpu.x[n] = address;
        cpu.x[t] = first;
        cpu.x[t2] = second;
    }

    /** LDPSW. */
    public static void loadPairSigned32To64(Cpu cpu, int t, int t2, int n, long offset) {
        long address = Base.of(cpu, n) + offset;
        long first = cpu.memory.load32(address);
        long second = cpu.memory.load32(address + Integer.BYTES);
        cpu.x[n] = address;
        cpu.x[t] = (int) first;
        cpu.x[t2] = (int) second;
    }

    /** STP of words. */
    public static void storePair32(Cpu cpu, int t, int t2, int n, long offset) {
        long address = Base.of(cpu, n) + offset;
        PairStore.store32(cpu, address, cpu.x[t], cpu.x[t2]);
        cpu.x[n] = address;
    }

    /** STP of doublewords. */
    public static void storePair64(Cpu cpu, int t, int t2, int n, long offset) {
        long address = Base.of(cpu, n) + offset;
        cpu.memory.storePair64(address, cpu.x[t], cpu.x[t2]);
        cpu.x[n] = address;
    }
}

package worldswitch.emulator.cpu.semantics.memory;

import worldswitch.emulator.cpu.Cpu;

/** Loads and stores of two registers at a base register plus an immediate offset. */
public final class PairsAtOffset {
    private PairsAtOffset() {}

    /** LDP (and LDNP) of words. */
    public static void loadPair32(Cpu cpu, int t, int t2, int n, long offset) {
        long address = Base.of(cpu, n) + offset;
        long first = cpu.memory.load32(address);
        long second = cpu.memory.load32(address + Integer.BYTES);
        cpu.x[t] = first;
        cpu.x[t2] = second;
    }

    /** LDP (and LDNP) of doublewords. */
    public static void loadPair64(Cpu cpu, int t, int t2, int n, long offset) {
        cpu.memory.loadPair64(Base.of(cpu, n) + offset, cpu.x, t, t2);
    }

    /** LDPSW. */
    public static void loadPairSigned32To64(Cpu cpu, int t, int t2, int n, long offset) {
        long address = Base.of(cpu, n) + offset;
        long first = cpu.memory.load32(address);
        long second = cpu.memory.load32(address + Integer.BYTES);
        cpu.x[t] = (int) first;
        cpu.x[t2] = (int) second;
    }

    /** STP (and STNP) of words. */
    public static void storePair32(Cpu cpu, int t, int t2, int n, long offset) {
        long address = Base.of(cpu, n) + offset;
        PairStore.store32(cpu, address, cpu.x[t], cpu.x[t2]);
    }

    /** STP (and STNP) of doublewords. */
    public static void storePair64(Cpu cpu, int t, int t2, int n, long offset) {
        long address = Base.of(cpu, n) + offset;
        cpu.memory.storePair64(address, cpu.x[t], cpu.x[t2]);
    }
}

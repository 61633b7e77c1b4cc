package worldswitch.emulator.cpu.semantics.memory;

import worldswitch.emulator.cpu.Cpu;
import worldswitch.emulator.mmu.Access;

/** LDP, LDNP, STP and STNP of two vector registers, of 4, 8 or 16 bytes each. */
public final class VectorPairs {
    private VectorPairs() {}

    /** Loads from a base register plus an immediate offset. */
    public static void loadAtOffset(Cpu cpu, int t, int t2, int n, int size, long offset) {
        load(cpu, t, t2, size, Base.of(cpu, n) + offset);
    }

    /** Loads from a base register plus an immediate offset, which becomes the base register. */
    public static void loadPreIndexed(Cpu cpu, int t, int t2, int n, int size, long offset) {
        long address = Base.of(cpu, n) + offset;
        load(cpu, t, t2, size, address);
        cpu.x[n] = address;
    }

    /** Loads from a base register, to which an immediate offset is then added. */
    public static void loadPostIndexed(Cpu cpu, int t, int t2, int n, int size, long offset) {
        long address = Base.of(cpu, n);
        load(cpu, t, t2, size, address);
        cpu.x[n] = address + offset;
    }

    /** Stores to a base register plus an immediate offset. */
    public static void storeAtOffset(Cpu cpu, int t, int t2, int n, int size, long offset) {
        store(cpu, t, t2, size, Base.of(cpu, n) + offset);
    }

    /** Stores to a base register plus an immediate offset, which becomes the base register. */
    public static void storePreIndexed(Cpu cpu, int t, int t2, int n, int size, long offset) {
        long address = Base.of(cpu, n) + offset;
        store(cpu, t, t2, size, address);
        cpu.x[n] = address;
    }

    /** Stores to a base register, to which an immediate offset is then added. */
    public static void storePostIndexed(Cpu cpu, int t, int t2, int n, int size, long offset) {
        long address = Base.of(cpu, n);
        store(cpu, t, t2, size, address);
        cpu.x[n] = address + offset;
    }

    private static void load(Cpu cpu, int t, int t2, int size, long address) {
        VectorTransfer.check(cpu, address, 2 * size, size, 0);
        VectorTransfer.load(cpu, t, address, size);
        VectorTransfer.load(cpu, t2, address + size, size);
    }

    private static void store(Cpu cpu, int t, int t2, int size, long address) {
        VectorTransfer.check(cpu, address, 2 * size, size, Access.WRITE);
        VectorTransfer.store(cpu, t, address, size);
        VectorTransfer.store(cpu, t2, address + size, size);
    }
}

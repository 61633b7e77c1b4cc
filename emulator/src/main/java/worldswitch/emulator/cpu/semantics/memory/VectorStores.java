package worldswitch.emulator.cpu.semantics.memory;

import worldswitch.emulator.cpu.Cpu;

/** STR and STUR of the low 1, 2, 4, 8 or 16 bytes of a vector register. */
public final class VectorStores {
    private VectorStores() {}

    /** Stores to a base register plus an immediate offset. */
    public static void storeAtOffset(Cpu cpu, int t, int n, int size, long offset) {
        VectorTransfer.store(cpu, t, Base.of(cpu, n) + offset, size);
    }

    /** Stores to a base register plus an immediate offset, which becomes the base register. */
    public static void storePreIndexed(Cpu cpu, int t, int n, int size, long offset) {
        long address = Base.of(cpu, n) + offset;
        VectorTransfer.store(cpu, t, address, size);
        cpu.x[n] = address;
    }

    /** Stores to a base register, to which an immediate offset is then added. */
    public static void storePostIndexed(Cpu cpu, int t, int n, int size, long offset) {
        long address = Base.of(cpu, n);
        VectorTransfer.store(cpu, t, address, size);
        cpu.x[n] = address + offset;
    }

    /** Stores to a base register plus a register that is extended and shifted first. */
    public static void storeByRegister(Cpu cpu, int t, int n, int m, int option, int amount, long size) {
        VectorTransfer.store(cpu, t, LoadsByRegister.address(cpu, n, m, option, amount), (int) size);
    }
}

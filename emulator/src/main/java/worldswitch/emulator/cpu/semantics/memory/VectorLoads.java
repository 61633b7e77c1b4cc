package worldswitch.emulator.cpu.semantics.memory;

import worldswitch.emulator.cpu.Cpu;

/** LDR and LDUR of 1, 2, 4, 8 or 16 bytes to a vector register. */
public final class VectorLoads {
    private VectorLoads() {}

    /** Loads from a base register plus an immediate offset. */
    public static void loadAtOffset(Cpu cpu, int t, int n, int size, long offset) {
        VectorTransfer.load(cpu, t, Base.of(cpu, n) + offset, size);
    }

    /** Loads from a base register plus an immediate offset, which becomes the base register. */
    public static void loadPreIndexed(Cpu cpu, int t, int n, int size, long offset) {
        long address = Base.of(cpu, n) + offset;
        VectorTransfer.load(cpu, t, address, size);
        cpu.x[n] = address;
    }

    /** Loads from a base register, to which an immediate offset is then added. */
    public static void loadPostIndexed(Cpu cpu, int t, int n, int size, long offset) {
        long address = Base.of(cpu, n);
        VectorTransfer.load(cpu, t, address, size);
        cpu.x[n] = address + offset;
    }

    /** Loads from a base register plus a register that is extended and shifted first. */
    public static void loadByRegister(Cpu cpu, int t, int n, int m, int option, int amount, long size) {
        VectorTransfer.load(cpu, t, LoadsByRegister.address(cpu, n, m, option, amount), (int) size);
    }

    /** Loads from an address relative to the instruction. */
    public static void loadLiteral(Cpu cpu, int t, int size, long offset) {
        VectorTransfer.load(cpu, t, cpu.pc + offset, size);
    }
}

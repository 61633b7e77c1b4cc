package worldswitch.emulator.cpu.semantics.vector;

import worldswitch.emulator.cpu.Cpu;

/** Elements and scalars moved between registers (DUP, INS, SMOV, UMOV, FMOV), unchanged. */
public final class Moves {
    private Moves() {}

    /** DUP of an element to every element. */
    public static void duplicateElement(Cpu cpu, int d, int n, int index, int size, int q) {
        Registers.fill(cpu, d, Lanes.replicate(Lanes.get(cpu.v, n, index, size), size), q);
    }

    /** DUP of a general register to every element. */
    public static void duplicateGeneral(Cpu cpu, int d, int n, int size, int q) {
        Registers.fill(cpu, d, Lanes.replicate(cpu.x[n], size), q);
    }

    /** DUP of an element to a scalar. */
    public static void scalarElement(Cpu cpu, int d, int n, int index, int size) {
        Registers.scalar(cpu, d, Lanes.get(cpu.v, n, index, size));
    }

    /** INS of a general register. */
    public static void insertGeneral(Cpu cpu, int d, int n, int index, int size) {
        Lanes.set(cpu.v, d, index, size, cpu.x[n]);
    }

    /** INS of an element. */
    public static void insertElement(Cpu cpu, int d, int n, int index, int from, int size) {
        Lanes.set(cpu.v, d, index, size, Lanes.get(cpu.v, n, from, size));
    }

    /** UMOV, and FMOV of the high doubleword to a general register. */
    public static void unsignedElement(Cpu cpu, int d, int n, int index, int size) {
        cpu.x[d] = Lanes.get(cpu.v, n, index, size);
    }

    /** SMOV to 32 bits. */
    public static void signedElement32(Cpu cpu, int d, int n, int index, int size) {
        cpu.x[d] = Integer.toUnsignedLong((int) Lanes.getSigned(cpu.v, n, index, size));
    }

    /** SMOV to 64 bits. */
    public static void signedElement64(Cpu cpu, int d, int n, int index, int size) {
        cpu.x[d] = Lanes.getSigned(cpu.v, n, index, size);
    }

    /** FMOV of a scalar. */
    public static void scalar(Cpu cpu, int d, int n, int size) {
        Registers.scalar(cpu, d, cpu.v[2 * n] & Lanes.mask(size));
    }

    /** FMOV of a general register to a scalar. */
    public static void scalarFromGeneral(Cpu cpu, int d, int n, int size) {
        Registers.scalar(cpu, d, cpu.x[n] & Lanes.mask(size));
    }
}

package worldswitch.emulator.cpu.semantics.vector;

import worldswitch.emulator.cpu.Cpu;

/** Elements of half the size added to or subtracted from others. */
public final class Widening {
    private Widening() {}

    private static final ElementOperation ADD = (cpu, a, b, c, s) -> c + a;
    private static final ElementOperation SUBTRACT = (cpu, a, b, c, s) -> c - a;

    /** SADDW. */
    public static void saddw(Cpu cpu, int d, int n, int m, int size, int part) {
        long narrow = cpu.v[2 * m + part];
        Registers.vector(cpu, d, cpu.v[2 * n], cpu.v[2 * n + 1], 1);
        Lengthen.signedHalves(cpu, d, narrow, 0, size, part, ADD);
    }

    /** UADDW. */
    public static void uaddw(Cpu cpu, int d, int n, int m, int size, int part) {
        long narrow = cpu.v[2 * m + part];
        Registers.vector(cpu, d, cpu.v[2 * n], cpu.v[2 * n + 1], 1);
        Lengthen.unsignedHalves(cpu, d, narrow, 0, size, part, ADD);
    }

    /** SSUBW. */
    public static void ssubw(Cpu cpu, int d, int n, int m, int size, int part) {
        long narrow = cpu.v[2 * m + part];
        Registers.vector(cpu, d, cpu.v[2 * n], cpu.v[2 * n + 1], 1);
        Lengthen.signedHalves(cpu, d, narrow, 0, size, part, SUBTRACT);
    }

    /** USUBW. */
    public static void usubw(Cpu cpu, int d, int n, int m, int size, int part) {
        long narrow = cpu.v[2 * m + part];
        Registers.vector(cpu, d, cpu.v[2 * n], cpu.v[2 * n + 1], 1);
        Lengthen.unsignedHalves(cpu, d, narrow, 0, size, part, SUBTRACT);
    }
}

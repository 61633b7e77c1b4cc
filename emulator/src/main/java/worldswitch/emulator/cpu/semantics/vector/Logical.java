package worldswitch.emulator.cpu.semantics.vector;

import worldswitch.emulator.cpu.Cpu;

/** Operations on bits, whatever the elements. */
public final class Logical {
    private Logical() {}

    /** AND. */
    public static void and(Cpu cpu, int d, int n, int m, int q) {
        long low = cpu.v[2 * n] & cpu.v[2 * m];
        long high = cpu.v[2 * n + 1] & cpu.v[2 * m + 1];
        Registers.vector(cpu, d, low, high, q);
    }

    /** BIC. */
    public static void bic(Cpu cpu, int d, int n, int m, int q) {
        long low = cpu.v[2 * n] & ~cpu.v[2 * m];
        long high = cpu.v[2 * n + 1] & ~cpu.v[2 * m + 1];
        Registers.vector(cpu, d, low, high, q);
    }

    /** ORR. */
    public static void orr(Cpu cpu, int d, int n, int m, int q) {
        long low = cpu.v[2 * n] | cpu.v[2 * m];
        long high = cpu.v[2 * n + 1] | cpu.v[2 * m + 1];
        Registers.vector(cpu, d, low, high, q);
    }

    /** ORN. */
    public static void orn(Cpu cpu, int d, int n, int m, int q) {
        long low = cpu.v[2 * n] | ~cpu.v[2 * m];
        long high = cpu.v[2 * n + 1] | ~cpu.v[2 * m + 1];
        Registers.vector(cpu, d, low, high, q);
    }

    /** EOR. */
    public static void eor(Cpu cpu, int d, int n, int m, int q) {
        long low = cpu.v[2 * n] ^ cpu.v[2 * m];
        long high = cpu.v[2 * n + 1] ^ cpu.v[2 * m + 1];
        Registers.vector(cpu, d, low, high, q);
    }

    /** BSL. */
    public static void bsl(Cpu cpu, int d, int n, int m, int q) {
        long low = cpu.v[2 * m] ^ (cpu.v[2 * m] ^ cpu.v[2 * n]) & cpu.v[2 * d];
        long high = cpu.v[2 * m + 1] ^ (cpu.v[2 * m + 1] ^ cpu.v[2 * n + 1]) & cpu.v[2 * d + 1];
        Registers.vector(cpu, d, low, high, q);
    }

    /** BIT. */
    public static void bit(Cpu cpu, int d, int n, int m, int q) {
        long low = cpu.v[2 * d] ^ (cpu.v[2 * d] ^ cpu.v[2 * n]) & cpu.v[2 * m];
        long high = cpu.v[2 * d + 1] ^ (cpu.v[2 * d + 1] ^ cpu.v[2 * n + 1]) & cpu.v[2 * m + 1];
        Registers.vector(cpu, d, low, high, q);
    }

    /** BIF. */
    public static void bif(Cpu cpu, int d, int n, int m, int q) {
        long low = cpu.v[2 * d] ^ (cpu.v[2 * d] ^ cpu.v[2 * n]) & ~cpu.v[2 * m];
        long high = cpu.v[2 * d + 1] ^ (cpu.v[2 * d + 1] ^ cpu.v[2 * n + 1]) & ~cpu.v[2 * m + 1];
        Registers.vector(cpu, d, low, high, q);
    }

    /** NOT. */
    public static void not(Cpu cpu, int d, int n, int q) {
        Registers.vector(cpu, d, ~cpu.v[2 * n], ~cpu.v[2 * n + 1], q);
    }
}

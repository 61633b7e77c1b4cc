package worldswitch.emulator.cpu.semantics.cryptography;

import worldswitch.emulator.cpu.Cpu;

/** Steps of SHA-3 (FIPS 202), a lane of its state in each doubleword. */
public final class Sha3 {
    private Sha3() {}

    /** EOR3: the exclusive or of three vectors. */
    public static void eor3(Cpu cpu, int d, int n, int m, int a) {
        long low = cpu.v[2 * n] ^ cpu.v[2 * m] ^ cpu.v[2 * a];
        long high = cpu.v[2 * n + 1] ^ cpu.v[2 * m + 1] ^ cpu.v[2 * a + 1];
        write(cpu, d, low, high);
    }

    /** BCAX: the exclusive or of a vector with another one whose bits are cleared by a third. */
    public static void bcax(Cpu cpu, int d, int n, int m, int a) {
        long low = cpu.v[2 * n] ^ cpu.v[2 * m] & ~cpu.v[2 * a];
        long high = cpu.v[2 * n + 1] ^ cpu.v[2 * m + 1] & ~cpu.v[2 * a + 1];
        write(cpu, d, low, high);
    }

    /** RAX1: the exclusive or with lanes rotated to the left by 1. */
    public static void rax1(Cpu cpu, int d, int n, int m) {
        long low = cpu.v[2 * n] ^ Long.rotateLeft(cpu.v[2 * m], 1);
        long high = cpu.v[2 * n + 1] ^ Long.rotateLeft(cpu.v[2 * m + 1], 1);
        write(cpu, d, low, high);
    }

    /** XAR: the exclusive or, its lanes rotated to the right. */
    public static void xar(Cpu cpu, int d, int n, int m, int amount) {
        long low = Long.rotateRight(cpu.v[2 * n] ^ cpu.v[2 * m], amount);
        long high = Long.rotateRight(cpu.v[2 * n + 1] ^ cpu.v[2 * m + 1], amount);
        write(cpu, d, low, high);
    }

    private static void write(Cpu cpu, int d, long low, long high) {
        cpu.v[2 * d] = low;
        cpu.v[2 * d + 1] = high;
    }
}

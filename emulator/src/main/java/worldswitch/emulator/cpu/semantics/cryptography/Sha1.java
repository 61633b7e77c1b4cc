package worldswitch.emulator.cpu.semantics.cryptography;

import worldswitch.emulator.cpu.Cpu;

/** Steps of SHA-1 (FIPS 180-4). */
public final class Sha1 {
    private static final int ROUNDS = 4;

    private Sha1() {}

    /** The function of three words that a round uses. */
    private interface Mixture {
        int of(int x, int y, int z);
    }

    /** SHA1C: four rounds that choose. */
    public static void sha1c(Cpu cpu, int d, int n, int m) {
        rounds(cpu, d, n, m, (x, y, z) -> (y ^ z) & x ^ z);
    }

    /** SHA1P: four rounds that take the parity. */
    public static void sha1p(Cpu cpu, int d, int n, int m) {
        rounds(cpu, d, n, m, (x, y, z) -> x ^ y ^ z);
    }

    /** SHA1M: four rounds that take the majority. */
    public static void sha1m(Cpu cpu, int d, int n, int m) {
        rounds(cpu, d, n, m, (x, y, z) -> x & y | (x | y) & z);
    }

    /** SHA1H: the fixed rotation of a word. */
    public static void sha1h(Cpu cpu, int d, int n) {
        Words.write(cpu, d, Integer.rotateLeft(Words.get(cpu, n, 0), 30), 0, 0, 0);
    }

    /** SHA1SU0: the first part of the message schedule. */
    public static void sha1su0(Cpu cpu, int d, int n, int m) {
        long low = cpu.v[2 * d + 1] ^ cpu.v[2 * d] ^ cpu.v[2 * m];
        cpu.v[2 * d + 1] ^= cpu.v[2 * n] ^ cpu.v[2 * m + 1];
        cpu.v[2 * d] = low;
    }

    /** SHA1SU1: the second part of the message schedule. */
    public static void sha1su1(Cpu cpu, int d, int n) {
        int t0 = Words.get(cpu, d, 0) ^ Words.get(cpu, n, 1);
        int t1 = Words.get(cpu, d, 1) ^ Words.get(cpu, n, 2);
        int t2 = Words.get(cpu, d, 2) ^ Words.get(cpu, n, 3);
        int t3 = Integer.rotateLeft(Words.get(cpu, d, 3), 1) ^ Integer.rotateLeft(t0, 2);
        Words.write(cpu, d, Integer.rotateLeft(t0, 1), Integer.rotateLeft(t1, 1), Integer.rotateLeft(t2, 1), t3);
    }

    private static void rounds(Cpu cpu, int d, int n, int m, Mixture mixture) {
        int x0 = Words.get(cpu, d, 0);
        int x1 = Words.get(cpu, d, 1);
        int x2 = Words.get(cpu, d, 2);
        int x3 = Words.get(cpu, d, 3);
        int y = Words.get(cpu, n, 0);
        for (int round = 0; round < ROUNDS; round++) {
            int sum = y + Integer.rotateLeft(x0, 5) + mixture.of(x1, x2, x3) + Words.get(cpu, m, round);
            y = x3;
            x3 = x2;
            x2 = Integer.rotateLeft(x1, 30);
            x1 = x0;
            x0 = sum;
        }
        Words.write(cpu, d, x0, x1, x2, x3);
    }
}

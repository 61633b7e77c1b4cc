package worldswitch.emulator.cpu.semantics.cryptography;

import worldswitch.emulator.cpu.Cpu;

/** Steps of SHA-512 (FIPS 180-4). */
public final class Sha512 {
    private Sha512() {}

    /** SHA512H: the first half of two rounds. */
    public static void sha512h(Cpu cpu, int d, int n, int m) {
        long x0 = cpu.v[2 * n];
        long y1 = cpu.v[2 * m + 1];
        long high = (y1 & x0 ^ ~y1 & cpu.v[2 * n + 1]) + bigSigma1(y1) + cpu.v[2 * d + 1];
        long sum = high + cpu.v[2 * m];
        long low = (sum & y1 ^ ~sum & x0) + bigSigma1(sum) + cpu.v[2 * d];
        write(cpu, d, low, high);
    }

    /** SHA512H2: the second half of two rounds. */
    public static void sha512h2(Cpu cpu, int d, int n, int m) {
        long x0 = cpu.v[2 * n];
        long y0 = cpu.v[2 * m];
        long y1 = cpu.v[2 * m + 1];
        long high = (x0 & y1 ^ x0 & y0 ^ y1 & y0) + bigSigma0(y0) + cpu.v[2 * d + 1];
        long low = (high & y0 ^ high & y1 ^ y1 & y0) + bigSigma0(high) + cpu.v[2 * d];
        write(cpu, d, low, high);
    }

    /** SHA512SU0: the first part of the message schedule. */
    public static void sha512su0(Cpu cpu, int d, int n) {
        long low = cpu.v[2 * d] + smallSigma0(cpu.v[2 * d + 1]);
        long high = cpu.v[2 * d + 1] + smallSigma0(cpu.v[2 * n]);
        write(cpu, d, low, high);
    }

    /** SHA512SU1: the second part of the message schedule. */
    public static void sha512su1(Cpu cpu, int d, int n, int m) {
        long low = cpu.v[2 * d] + smallSigma1(cpu.v[2 * n]) + cpu.v[2 * m];
        long high = cpu.v[2 * d + 1] + smallSigma1(cpu.v[2 * n + 1]) + cpu.v[2 * m + 1];
        write(cpu, d, low, high);
    }

    private static void write(Cpu cpu, int d, long low, long high) {
        cpu.v[2 * d] = low;
        cpu.v[2 * d + 1] = high;
    }

    private static long bigSigma0(long x) {
        return Long.rotateRight(x, 28) ^ Long.rotateRight(x, 34) ^ Long.rotateRight(x, 39);
    }

    private static long bigSigma1(long x) {
        return Long.rotateRight(x, 14) ^ Long.rotateRight(x, 18) ^ Long.rotateRight(x, 41);
    }

    private static long smallSigma0(long x) {
        return Long.rotateRight(x, 1) ^ Long.rotateRight(x, 8) ^ x >>> 7;
    }

    private static long smallSigma1(long x) {
        return Long.rotateRight(x, 19) ^ Long.rotateRight(x, 61) ^ x >>> 6;
    }
}

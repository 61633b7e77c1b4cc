package worldswitch.emulator.cpu.semantics.cryptography;

import worldswitch.emulator.cpu.Cpu;

/** Steps of SHA-256 (FIPS 180-4). */
public final class Sha256 {
    private static final int ROUNDS = 4;

    private Sha256() {}

    /** SHA256H: four rounds, of which the first half of the state is kept. */
    public static void sha256h(Cpu cpu, int d, int n, int m) {
        rounds(cpu, d, d, n, m, true);
    }

    /** SHA256H2: four rounds, of which the second half of the state is kept. */
    public static void sha256h2(Cpu cpu, int d, int n, int m) {
        rounds(cpu, d, n, d, m, false);
    }

    /** SHA256SU0: the first part of the message schedule. */
    public static void sha256su0(Cpu cpu, int d, int n) {
        int w0 = Words.get(cpu, d, 0);
        int w1 = Words.get(cpu, d, 1);
        int w2 = Words.get(cpu, d, 2);
        int w3 = Words.get(cpu, d, 3);
        int next = Words.get(cpu, n, 0);
        Words.write(cpu, d, w0 + smallSigma0(w1), w1 + smallSigma0(w2), w2 + smallSigma0(w3), w3 + smallSigma0(next));
    }

    /** SHA256SU1: the second part of the message schedule. */
    public static void sha256su1(Cpu cpu, int d, int n, int m) {
        int w0 = Words.get(cpu, d, 0) + Words.get(cpu, n, 1) + smallSigma1(Words.get(cpu, m, 2));
        int w1 = Words.get(cpu, d, 1) + Words.get(cpu, n, 2) + smallSigma1(Words.get(cpu, m, 3));
        int w2 = Words.get(cpu, d, 2) + Words.get(cpu, n, 3) + smallSigma1(w0);
        int w3 = Words.get(cpu, d, 3) + Words.get(cpu, m, 0) + smallSigma1(w1);
        Words.write(cpu, d, w0, w1, w2, w3);
    }

    private static void rounds(Cpu cpu, int d, int first, int second, int m, boolean keepsFirst) {
        int x0 = Words.get(cpu, first, 0);
        int x1 = Words.get(cpu, first, 1);
        int x2 = Words.get(cpu, first, 2);
        int x3 = Words.get(cpu, first, 3);
        int y0 = Words.get(cpu, second, 0);
        int y1 = Words.get(cpu, second, 1);
        int y2 = Words.get(cpu, second, 2);
        int y3 = Words.get(cpu, second, 3);
        for (int round = 0; round < ROUNDS; round++) {
            int choice = (y1 ^ y2) & y0 ^ y2;
            int majority = x0 & x1 | (x0 | x1) & x2;
            int sum = y3 + bigSigma1(y0) + choice + Words.get(cpu, m, round);
            int newFirst = sum + bigSigma0(x0) + majority;
            y3 = y2;
            y2 = y1;
            y1 = y0;
            y0 = sum + x3;
            x3 = x2;
            x2 = x1;
            x1 = x0;
            x0 = newFirst;
        }
        if (keepsFirst) {
            Words.write(cpu, d, x0, x1, x2, x3);
        } else {
            Words.write(cpu, d, y0, y1, y2, y3);
        }
    }

    private static int bigSigma0(int x) {
        return Integer.rotateRight(x, 2) ^ Integer.rotateRight(x, 13) ^ Integer.rotateRight(x, 22);
    }

    private static int bigSigma1(int x) {
        return Integer.rotateRight(x, 6) ^ Integer.rotateRight(x, 11) ^ Integer.rotateRight(x, 25);
    }

    private static int smallSigma0(int x) {
        return Integer.rotateRight(x, 7) ^ Integer.rotateRight(x, 18) ^ x >>> 3;
    }

    private static int smallSigma1(int x) {
        return Integer.rotateRight(x, 17) ^ Integer.rotateRight(x, 19) ^ x >>> 10;
    }
}

package worldswitch.emulator.cpu.semantics.cryptography;

import worldswitch.emulator.cpu.Cpu;

/** Steps of the hash function SM3 (GB/T 32905-2016), whose state is eight words A to H, the first one highest. */
public final class Sm3 {
    private Sm3() {}

    /** SM3SS1: the rotation that both halves of a round begin with. */
    public static void sm3ss1(Cpu cpu, int d, int n, int m, int a) {
        int sum = Integer.rotateLeft(Words.get(cpu, n, 3), 12) + Words.get(cpu, m, 3) + Words.get(cpu, a, 3);
        Words.write(cpu, d, 0, 0, 0, Integer.rotateLeft(sum, 7));
    }

    /** SM3TT1A: A to D in one of the first 16 rounds. */
    public static void sm3tt1a(Cpu cpu, int d, int n, int m, int index) {
        firstHalf(cpu, d, n, Words.get(cpu, m, index), parity(cpu, d));
    }

    /** SM3TT1B: A to D in one of the other rounds. */
    public static void sm3tt1b(Cpu cpu, int d, int n, int m, int index) {
        int a = Words.get(cpu, d, 3);
        int b = Words.get(cpu, d, 2);
        int c = Words.get(cpu, d, 1);
        firstHalf(cpu, d, n, Words.get(cpu, m, index), a & c | a & b | c & b);
    }

    /** SM3TT2A: E to H in one of the first 16 rounds. */
    public static void sm3tt2a(Cpu cpu, int d, int n, int m, int index) {
        secondHalf(cpu, d, n, Words.get(cpu, m, index), parity(cpu, d));
    }

    /** SM3TT2B: E to H in one of the other rounds. */
    public static void sm3tt2b(Cpu cpu, int d, int n, int m, int index) {
        int e = Words.get(cpu, d, 3);
        secondHalf(cpu, d, n, Words.get(cpu, m, index), e & Words.get(cpu, d, 2) | ~e & Words.get(cpu, d, 1));
    }

    /** SM3PARTW1: the first part of the message expansion. */
    public static void sm3partw1(Cpu cpu, int d, int n, int m) {
        int w0 = permute(xor(cpu, d, n, 0) ^ Integer.rotateLeft(Words.get(cpu, m, 1), 15));
        int w1 = permute(xor(cpu, d, n, 1) ^ Integer.rotateLeft(Words.get(cpu, m, 2), 15));
        int w2 = permute(xor(cpu, d, n, 2) ^ Integer.rotateLeft(Words.get(cpu, m, 3), 15));
        int w3 = permute(xor(cpu, d, n, 3) ^ Integer.rotateLeft(w0, 15));
        Words.write(cpu, d, w0, w1, w2, w3);
    }

    /** SM3PARTW2: the second part of the message expansion. */
    public static void sm3partw2(Cpu cpu, int d, int n, int m) {
        int t0 = Words.get(cpu, n, 0) ^ Integer.rotateLeft(Words.get(cpu, m, 0), 7);
        int t1 = Words.get(cpu, n, 1) ^ Integer.rotateLeft(Words.get(cpu, m, 1), 7);
        int t2 = Words.get(cpu, n, 2) ^ Integer.rotateLeft(Words.get(cpu, m, 2), 7);
        int t3 = Words.get(cpu, n, 3) ^ Integer.rotateLeft(Words.get(cpu, m, 3), 7);
        int w3 = Words.get(cpu, d, 3) ^ t3 ^ permute(Integer.rotateLeft(t0, 15));
        Words.write(cpu, d, Words.get(cpu, d, 0) ^ t0, Words.get(cpu, d, 1) ^ t1, Words.get(cpu, d, 2) ^ t2, w3);
    }

    private static void firstHalf(Cpu cpu, int d, int n, int word, int combined) {
        int a = Words.get(cpu, d, 3);
        int rotated = Words.get(cpu, n, 3) ^ Integer.rotateLeft(a, 12);
        int sum = combined + Words.get(cpu, d, 0) + rotated + word;
        Words.write(cpu, d, Words.get(cpu, d, 1), Integer.rotateLeft(Words.get(cpu, d, 2), 9), a, sum);
    }

    private static void secondHalf(Cpu cpu, int d, int n, int word, int combined) {
        int sum = combined + Words.get(cpu, d, 0) + Words.get(cpu, n, 3) + word;
        int mixed = sum ^ Integer.rotateLeft(sum, 9) ^ Integer.rotateLeft(sum, 17);
        int rotated = Integer.rotateLeft(Words.get(cpu, d, 2), 19);
        Words.write(cpu, d, Words.get(cpu, d, 1), rotated, Words.get(cpu, d, 3), mixed);
    }

    private static int parity(Cpu cpu, int d) {
        return Words.get(cpu, d, 1) ^ Words.get(cpu, d, 2) ^ Words.get(cpu, d, 3);
    }

    private static int xor(Cpu cpu, int d, int n, int index) {
        return Words.get(cpu, d, index) ^ Words.get(cpu, n, index);
    }

    private static int permute(int x) {
        return x ^ Integer.rotateLeft(x, 15) ^ Integer.rotateLeft(x, 23);
    }
}

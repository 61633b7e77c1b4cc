package worldswitch.emulator.cpu.semantics.cryptography;

import worldswitch.emulator.cpu.Cpu;

/** Rounds of the block cipher SM4 (GB/T 32907-2016). */
public final class Sm4 {
    private static final int ROUNDS = 4;
    /** An affine map over bits: its lowest row, of which the others are rotations, and what is added. */
    private static final int ROW = 0xa7;

    private static final int CONSTANT = 0xd3;
    private static final byte[] BOX = box();

    private Sm4() {}

    /** SM4E: four rounds of encryption or decryption. */
    public static void sm4e(Cpu cpu, int d, int n) {
        rounds(cpu, d, d, n, false);
    }

    /** SM4EKEY: four rounds of the key schedule. */
    public static void sm4ekey(Cpu cpu, int d, int n, int m) {
        rounds(cpu, d, n, m, true);
    }

    private static void rounds(Cpu cpu, int d, int n, int keys, boolean schedule) {
        int w0 = Words.get(cpu, n, 0);
        int w1 = Words.get(cpu, n, 1);
        int w2 = Words.get(cpu, n, 2);
        int w3 = Words.get(cpu, n, 3);
        for (int round = 0; round < ROUNDS; round++) {
            int substituted = substitute(w1 ^ w2 ^ w3 ^ Words.get(cpu, keys, round));
            int next = w0 ^ (schedule ? diffuseKey(substituted) : diffuse(substituted));
            w0 = w1;
            w1 = w2;
            w2 = w3;
            w3 = next;
        }
        Words.write(cpu, d, w0, w1, w2, w3);
    }

    private static int diffuse(int x) {
        return x
                ^ Integer.rotateLeft(x, 2)
                ^ Integer.rotateLeft(x, 10)
                ^ Integer.rotateLeft(x, 18)
                ^ Integer.rotateLeft(x, 24);
    }

    private static int diffuseKey(int x) {
        return x ^ Integer.rotateLeft(x, 13) ^ Integer.rotateLeft(x, 23);
    }

    private static int substitute(int word) {
        int result = 0;
        for (int bit = 0; bit < Integer.SIZE; bit += Byte.SIZE) {
            result |= (BOX[word >>> bit & 0xff] & 0xff) << bit;
        }
        return result;
    }

    /** The affine map, the inverse in the field of 256 elements, and the affine map again. */
    private static byte[] box() {
        byte[] box = new byte[256];
        for (int i = 0; i < box.length; i++) {
            box[i] = (byte) affine(inverse(affine(i)));
        }
        return box;
    }

    private static int affine(int x) {
        int result = 0;
        for (int bit = 0; bit < Byte.SIZE; bit++) {
            int row = ROW << bit | ROW >>> Byte.SIZE - bit;
            result |= (Integer.bitCount(x & row & 0xff) & 1) << bit;
        }
        return result ^ CONSTANT;
    }

    /** The power 254, which is the inverse, and zero of zero. */
    private static int inverse(int x) {
        int power = 1;
        for (int i = 0; i < 254; i++) {
            power = times(power, x);
        }
        return power;
    }

    /** The product modulo x^8 + x^7 + x^6 + x^5 + x^4 + x^2 + 1. */
    private static int times(int a, int b) {
        int product = 0;
        for (int bit = Byte.SIZE - 1; bit >= 0; bit--) {
            product = product << 1 ^ (product >>> 7) * 0x1f5;
            product ^= (b >>> bit & 1) * a;
        }
        return product;
    }
}

package worldswitch.emulator.cpu.semantics.cryptography;

/** The substitutions of AES: the inverse in the field of 256 elements, then an affine map (FIPS 197, 5.1.1). */
final class AesBoxes {
    /** The substitution. */
    static final byte[] FORWARD = forward();
    /** Its inverse. */
    static final byte[] INVERSE = inverse();

    private static final int SIZE = 256;

    private AesBoxes() {}

    /** Runs through the field by powers of a generator, 3, and at the same time of its inverse. */
    private static byte[] forward() {
        byte[] box = new byte[256];
        int power = 1;
        int inverse = 1;
        do {
            power = power ^ times2(power);
            inverse = times(inverse, 0xf6);
            box[power] = (byte) affine(inverse);
        } while (power != 1);
        box[0] = 0x63;
        return box;
    }

    private static byte[] inverse() {
        byte[] box = new byte[SIZE];
        for (int i = 0; i < SIZE; i++) {
            box[FORWARD[i] & 0xff] = (byte) i;
        }
        return box;
    }

    private static int affine(int b) {
        int twice = b | b << 8;
        return 0x63 ^ b ^ twice >> 7 ^ twice >> 6 ^ twice >> 5 ^ twice >> 4;
    }

    private static int times(int a, int b) {
        int product = 0;
        int factor = a;
        for (int rest = b; rest != 0; rest >>= 1) {
            product ^= (rest & 1) * factor;
            factor = times2(factor);
        }
        return product;
    }

    private static int times2(int a) {
        return a << 1 & 0xff ^ (a >> 7) * 0x1b;
    }
}

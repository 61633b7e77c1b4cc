package worldswitch.emulator.cpu.semantics.vector;

import worldswitch.emulator.cpu.Cpu;

/** Elements of two vectors in another order. Part 0 is the first of two instructions that belong together. */
public final class Permutations {
    private Permutations() {}

    /** ZIP1 and ZIP2: elements of both in turn, of their low halves or their high ones. */
    public static void zip(Cpu cpu, int d, int n, int m, int size, int q, long part) {
        int count = Long.BYTES << q >> size;
        long low = 0;
        long high = 0;
        for (int i = 0; i < count; i++) {
            long value = Lanes.get(cpu.v, (i & 1) == 0 ? n : m, (int) part * count / 2 + i / 2, size);
            int bit = i << size + 3;
            low |= bit < Long.SIZE ? value << bit : 0;
            high |= bit < Long.SIZE ? 0 : value << bit;
        }
        Registers.vector(cpu, d, low, high, q);
    }

    /** TRN1 and TRN2: the even or the odd elements of both in turn. */
    public static void trn(Cpu cpu, int d, int n, int m, int size, int q, long part) {
        int count = Long.BYTES << q >> size;
        long low = 0;
        long high = 0;
        for (int i = 0; i < count; i++) {
            long value = Lanes.get(cpu.v, (i & 1) == 0 ? n : m, (i & ~1) + (int) part, size);
            int bit = i << size + 3;
            low |= bit < Long.SIZE ? value << bit : 0;
            high |= bit < Long.SIZE ? 0 : value << bit;
        }
        Registers.vector(cpu, d, low, high, q);
    }

    /** UZP1 and UZP2: the even or the odd elements of both, one behind the other. */
    public static void uzp(Cpu cpu, int d, int n, int m, int size, int q, long part) {
        int count = Long.BYTES << q >> size;
        long low = 0;
        long high = 0;
        for (int i = 0; i < count; i++) {
            long value = Lanes.get(cpu.v, 2 * i < count ? n : m, (2 * i + (int) part) % count, size);
            int bit = i << size + 3;
            low |= bit < Long.SIZE ? value << bit : 0;
            high |= bit < Long.SIZE ? 0 : value << bit;
        }
        Registers.vector(cpu, d, low, high, q);
    }

    /** EXT of 64 bits: bytes from a position in the first on. */
    public static void extract8(Cpu cpu, int d, int n, int m, int position) {
        Registers.scalar(cpu, d, across(cpu.v[2 * n], cpu.v[2 * m], position));
    }

    /** EXT of 128 bits: bytes from a position in the first on. */
    public static void extract16(Cpu cpu, int d, int n, int m, int position) {
        boolean far = position >= Long.BYTES;
        long first = far ? cpu.v[2 * n + 1] : cpu.v[2 * n];
        long second = far ? cpu.v[2 * m] : cpu.v[2 * n + 1];
        long third = far ? cpu.v[2 * m + 1] : cpu.v[2 * m];
        int within = position % Long.BYTES;
        Registers.vector(cpu, d, across(first, second, within), across(second, third, within), 1);
    }

    private static long across(long low, long high, int position) {
        int bits = Byte.SIZE * position;
        return position == 0 ? low : low >>> bits | high << Long.SIZE - bits;
    }
}

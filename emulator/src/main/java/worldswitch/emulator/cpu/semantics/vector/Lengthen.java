package worldswitch.emulator.cpu.semantics.vector;

import worldswitch.emulator.cpu.Cpu;

/**
 * Results of twice the size of the sources' elements. Part 0 takes the low halves of the sources, part 1 the high ones, part
 * 2 is about scalars. The destination's elements are given as they were.
 */
final class Lengthen {
    private Lengthen() {}

    /** Elements of two registers taken as signed. */
    static void signed(Cpu cpu, int d, int n, int m, int size, int part, ElementOperation operation) {
        signedHalves(cpu, d, cpu.v[2 * n + (part & 1)], cpu.v[2 * m + (part & 1)], size, part, operation);
    }

    /** Elements of two registers taken as unsigned. */
    static void unsigned(Cpu cpu, int d, int n, int m, int size, int part, ElementOperation operation) {
        unsignedHalves(cpu, d, cpu.v[2 * n + (part & 1)], cpu.v[2 * m + (part & 1)], size, part, operation);
    }

    /** Elements of two doublewords taken as signed. */
    static void signedHalves(Cpu cpu, int d, long a, long b, int size, int part, ElementOperation operation) {
        long low = signedHalf(cpu, a, b, cpu.v[2 * d], size, part, operation);
        boolean scalar = part == Elementwise.SCALAR;
        long high = scalar ? 0 : signedHalf(cpu, a >> 32, b >> 32, cpu.v[2 * d + 1], size, part, operation);
        Registers.vector(cpu, d, low, high, 1);
    }

    /** Elements of two doublewords taken as unsigned. */
    static void unsignedHalves(Cpu cpu, int d, long a, long b, int size, int part, ElementOperation operation) {
        long low = unsignedHalf(cpu, a, b, cpu.v[2 * d], size, operation);
        long high = unsignedHalf(cpu, a >>> 32, b >>> 32, cpu.v[2 * d + 1], size, operation);
        Registers.vector(cpu, d, low, high, 1);
    }

    private static long signedHalf(Cpu cpu, long a, long b, long c, int size, int part, ElementOperation operation) {
        int bits = Lanes.bits(size);
        int unused = Long.SIZE - bits;
        int end = part == Elementwise.SCALAR ? bits : Integer.SIZE;
        long result = 0;
        for (int bit = 0; bit < end; bit += bits) {
            int up = unused - bit;
            long old = Lanes.signed(c >>> 2 * bit, size + 1);
            long value = operation.apply(cpu, a << up >> unused, b << up >> unused, old, size);
            result |= (value & Lanes.mask(size + 1)) << 2 * bit;
        }
        return result;
    }

    private static long unsignedHalf(Cpu cpu, long a, long b, long c, int size, ElementOperation operation) {
        int bits = Lanes.bits(size);
        int unused = Long.SIZE - bits;
        long result = 0;
        for (int bit = 0; bit < Integer.SIZE; bit += bits) {
            int up = unused - bit;
            long old = c >>> 2 * bit & Lanes.mask(size + 1);
            long value = operation.apply(cpu, a << up >>> unused, b << up >>> unused, old, size);
            result |= (value & Lanes.mask(size + 1)) << 2 * bit;
        }
        return result;
    }
}

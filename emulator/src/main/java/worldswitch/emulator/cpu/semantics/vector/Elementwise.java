package worldswitch.emulator.cpu.semantics.vector;

import worldswitch.emulator.cpu.Cpu;

/**
 * Applies an operation to the elements of vectors, a doubleword at a time. A shape says how much of a register is meant: 0 is
 * a vector of 64 bits, 1 one of 128 bits, 2 a single element.
 */
final class Elementwise {
    /** The shape of a scalar. */
    static final int SCALAR = 2;

    private Elementwise() {}

    /** Elements of two registers taken as signed. */
    static void signed(Cpu cpu, int d, int n, int m, int size, int shape, ElementOperation operation) {
        signed(cpu, d, n, cpu.v[2 * m], cpu.v[2 * m + 1], size, shape, operation);
    }

    /** Elements of two registers taken as unsigned. */
    static void unsigned(Cpu cpu, int d, int n, int m, int size, int shape, ElementOperation operation) {
        unsigned(cpu, d, n, cpu.v[2 * m], cpu.v[2 * m + 1], size, shape, operation);
    }

    /** Elements taken as signed, the second source given as two doublewords. */
    static void signed(Cpu cpu, int d, int n, long low, long high, int size, int shape, ElementOperation operation) {
        long first = signedHalf(cpu, operation, cpu.v[2 * n], low, cpu.v[2 * d], size, shape);
        long second = shape == 1 ? signedHalf(cpu, operation, cpu.v[2 * n + 1], high, cpu.v[2 * d + 1], size, 1) : 0;
        cpu.v[2 * d] = first;
        cpu.v[2 * d + 1] = second;
    }

    /** Elements taken as unsigned, the second source given as two doublewords. */
    static void unsigned(Cpu cpu, int d, int n, long low, long high, int size, int shape, ElementOperation operation) {
        long first = unsignedHalf(cpu, operation, cpu.v[2 * n], low, cpu.v[2 * d], size, shape);
        long second = shape == 1 ? unsignedHalf(cpu, operation, cpu.v[2 * n + 1], high, cpu.v[2 * d + 1], size, 1) : 0;
        cpu.v[2 * d] = first;
        cpu.v[2 * d + 1] = second;
    }

    /** The elements of one doubleword taken as signed; of a scalar, the lowest one alone. */
    static long signedHalf(Cpu cpu, ElementOperation operation, long a, long b, long c, int size, int shape) {
        int bits = Lanes.bits(size);
        int unused = Long.SIZE - bits;
        int end = shape == SCALAR ? bits : Long.SIZE;
        long result = 0;
        for (int bit = 0; bit < end; bit += bits) {
            int up = unused - bit;
            long value = operation.apply(cpu, a << up >> unused, b << up >> unused, c << up >> unused, size);
            result |= (value & -1L >>> unused) << bit;
        }
        return result;
    }

    /** The elements of one doubleword taken as unsigned; of a scalar, the lowest one alone. */
    static long unsignedHalf(Cpu cpu, ElementOperation operation, long a, long b, long c, int size, int shape) {
        int bits = Lanes.bits(size);
        int unused = Long.SIZE - bits;
        int end = shape == SCALAR ? bits : Long.SIZE;
        long result = 0;
        for (int bit = 0; bit < end; bit += bits) {
            int up = unused - bit;
            long value = operation.apply(cpu, a << up >>> unused, b << up >>> unused, c << up >>> unused, size);
            result |= (value & -1L >>> unused) << bit;
        }
        return result;
    }
}

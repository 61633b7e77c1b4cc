package worldswitch.emulator.cpu.semantics.vector;

import worldswitch.emulator.cpu.Cpu;

/**
 * Results of half the size of the sources' elements. Part 0 writes the low half of the destination and clears the other,
 * part 1 writes the high half and leaves the other, part 2 is about scalars.
 */
final class Narrow {
    private Narrow() {}

    /** Elements of two registers, sign-extended. */
    static void signed(Cpu cpu, int d, int n, int m, int size, int part, ElementOperation operation) {
        long low = half(cpu, cpu.v[2 * n], cpu.v[2 * m], size, part, operation);
        long high =
                part == Elementwise.SCALAR ? 0 : half(cpu, cpu.v[2 * n + 1], cpu.v[2 * m + 1], size, part, operation);
        write(cpu, d, low | high << Integer.SIZE, part);
    }

    /** Elements of a register, sign-extended, with an immediate as the second source. */
    static void immediate(Cpu cpu, int d, int n, int immh, int amount, int part, ElementOperation operation) {
        int size = ShiftSizes.of(immh);
        long each = Lanes.replicate(amount, size + 1);
        long low = half(cpu, cpu.v[2 * n], each, size, part, operation);
        long high = part == Elementwise.SCALAR ? 0 : half(cpu, cpu.v[2 * n + 1], each, size, part, operation);
        write(cpu, d, low | high << Integer.SIZE, part);
    }

    /** The results of the elements of one doubleword, side by side in the low 32 bits. */
    private static long half(Cpu cpu, long a, long b, int size, int part, ElementOperation operation) {
        int wide = 2 * Lanes.bits(size);
        int unused = Long.SIZE - wide;
        int end = part == Elementwise.SCALAR ? wide : Long.SIZE;
        long result = 0;
        for (int bit = 0; bit < end; bit += wide) {
            int up = unused - bit;
            long value = operation.apply(cpu, a << up >> unused, b << up >> unused, 0, size);
            result |= (value & Lanes.mask(size)) << bit / 2;
        }
        return result;
    }

    private static void write(Cpu cpu, int d, long value, int part) {
        if (part == 1) {
            cpu.v[2 * d + 1] = value;
        } else {
            Registers.scalar(cpu, d, value);
        }
    }
}

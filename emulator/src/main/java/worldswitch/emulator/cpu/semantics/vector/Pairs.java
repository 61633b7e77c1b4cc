package worldswitch.emulator.cpu.semantics.vector;

import worldswitch.emulator.cpu.Cpu;

/** Adjacent elements of two vectors, those of the first one first, that become one element each. */
final class Pairs {
    private Pairs() {}

    /** Elements taken as signed. */
    static void signed(Cpu cpu, int d, int n, int m, int size, int q, ElementOperation operation) {
        run(cpu, d, n, m, size, q, true, operation);
    }

    /** Elements taken as unsigned. */
    static void unsigned(Cpu cpu, int d, int n, int m, int size, int q, ElementOperation operation) {
        run(cpu, d, n, m, size, q, false, operation);
    }

    private static void run(Cpu cpu, int d, int n, int m, int size, int q, boolean signed, ElementOperation operation) {
        int half = Long.BYTES << q >> size + 1;
        long low = 0;
        long high = 0;
        for (int i = 0; i < 2 * half; i++) {
            int from = i < half ? n : m;
            long value = pair(cpu, from, 2 * (i % half), size, signed, operation) & Lanes.mask(size);
            int bit = i << size + 3;
            low |= bit < Long.SIZE ? value << bit : 0;
            high |= bit < Long.SIZE ? 0 : value << bit;
        }
        Registers.vector(cpu, d, low, high, q);
    }

    private static long pair(Cpu cpu, int n, int index, int size, boolean signed, ElementOperation operation) {
        long first = Lanes.get(cpu.v, n, index, size);
        long second = Lanes.get(cpu.v, n, index + 1, size);
        return signed
                ? operation.apply(cpu, Lanes.signed(first, size), Lanes.signed(second, size), 0, size)
                : operation.apply(cpu, first, second, 0, size);
    }
}

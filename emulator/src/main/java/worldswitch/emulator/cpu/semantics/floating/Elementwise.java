package worldswitch.emulator.cpu.semantics.floating;

import worldswitch.emulator.cpu.Cpu;
import worldswitch.emulator.cpu.semantics.vector.Registers;

/** Applies an operation to the elements of vectors, half a register at a time. */
final class Elementwise {
    private Elementwise() {}

    /** Elements of one register. */
    static void unary(Cpu cpu, int d, int n, int size, int shape, FloatingOperation operation) {
        for (int half = 0; half < Elements.halves(shape); half++) {
            cpu.v[2 * d + half] = half(cpu, operation, cpu.v[2 * n + half], 0, size, shape);
        }
        Elements.clearUpper(cpu, d, shape);
    }

    /** Corresponding elements of two registers. */
    static void binary(Cpu cpu, int d, int n, int m, int size, int shape, FloatingOperation operation) {
        for (int half = 0; half < Elements.halves(shape); half++) {
            cpu.v[2 * d + half] = half(cpu, operation, cpu.v[2 * n + half], cpu.v[2 * m + half], size, shape);
        }
        Elements.clearUpper(cpu, d, shape);
    }

    private static long half(Cpu cpu, FloatingOperation operation, long a, long b, int size, int shape) {
        long result = 0;
        for (int bit = 0; bit < Elements.bits(size, shape); bit += size) {
            result |= operation.apply(cpu, size, Elements.at(a, bit, size), Elements.at(b, bit, size)) << bit;
        }
        return result;
    }

    /** Neighbouring elements of two registers: the results of the first below those of the second. */
    static void pairs(Cpu cpu, int d, int n, int m, int size, int shape, FloatingOperation operation) {
        int count = Elements.count(size, shape);
        long low = 0;
        long high = 0;
        for (int i = 0; i < count; i++) {
            int from = 2 * i < count ? n : m;
            int place = 2 * i & count - 1;
            long a = Elements.get(cpu, from, size, place);
            long b = Elements.get(cpu, from, size, place + 1);
            long result = operation.apply(cpu, size, a, b) << i * size;
            low |= i * size < Long.SIZE ? result : 0;
            high |= i * size < Long.SIZE ? 0 : result;
        }
        cpu.v[2 * d] = low;
        cpu.v[2 * d + 1] = high;
    }

    /** The elements of one register, one half of them with the other until one is left. */
    static void across(Cpu cpu, int d, int n, int size, int shape, FloatingOperation operation) {
        Registers.scalar(cpu, d, reduced(cpu, n, size, 0, Elements.count(size, shape), operation));
    }

    private static long reduced(Cpu cpu, int n, int size, int from, int count, FloatingOperation operation) {
        if (count == 1) {
            return Elements.get(cpu, n, size, from);
        }
        int half = count / 2;
        long low = reduced(cpu, n, size, from, half, operation);
        long high = reduced(cpu, n, size, from + half, half, operation);
        return operation.apply(cpu, size, low, high);
    }
}

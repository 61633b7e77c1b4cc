package worldswitch.emulator.cpu.semantics.floating;

import worldswitch.emulator.cpu.Cpu;
import worldswitch.emulator.cpu.semantics.vector.Lanes;

/** The elements of vector registers. */
final class Elements {
    /** The shape of a scalar. */
    static final int SCALAR = 2;
    /** The shape of a whole register. */
    static final int WHOLE = 1;

    private static final int DOUBLEWORD = 64;

    private Elements() {}

    /** How many elements of a size there are in a shape. */
    static int count(int size, int shape) {
        return shape == SCALAR ? 1 : (DOUBLEWORD << shape) / size;
    }

    /** An element. */
    static long get(Cpu cpu, int register, int size, int index) {
        return Lanes.get(cpu.v, register, index, logarithm(size));
    }

    /** The lowest element: a scalar. */
    static long low(Cpu cpu, int register, int size) {
        return cpu.v[2 * register] & -1L >>> DOUBLEWORD - size;
    }

    /** Replaces an element. */
    static void put(Cpu cpu, int register, int size, int index, long value) {
        Lanes.set(cpu.v, register, index, logarithm(size), value);
    }

    /** How many halves of a register the elements of a shape take. */
    static int halves(int shape) {
        return shape == WHOLE ? 2 : 1;
    }

    /** The bits of a half that the elements of a shape take. */
    static int bits(int size, int shape) {
        return shape == SCALAR ? size : DOUBLEWORD;
    }

    /** The element of a half that begins at a bit. */
    static long at(long half, int bit, int size) {
        return half >>> bit & -1L >>> DOUBLEWORD - size;
    }

    /** Sets the upper half to zero unless the elements of a shape take it. */
    static void clearUpper(Cpu cpu, int register, int shape) {
        if (shape != WHOLE) {
            cpu.v[2 * register + 1] = 0;
        }
    }

    /** Sets to zero what lies above the elements of a shape. */
    static void clearAbove(Cpu cpu, int register, int size, int shape) {
        int half = 2 * register;
        if (shape == SCALAR) {
            cpu.v[half] &= -1L >>> DOUBLEWORD - size;
        }
        if (shape != WHOLE) {
            cpu.v[half + 1] = 0;
        }
    }

    /** Of a number of bits that of bytes, by which vectors of integers go. */
    private static int logarithm(int size) {
        return Integer.numberOfTrailingZeros(size / Byte.SIZE);
    }
}

package worldswitch.emulator.cpu.semantics.floating;

import worldswitch.emulator.cpu.Cpu;
import worldswitch.emulator.cpu.semantics.floating.arithmetic.Arithmetic;
import worldswitch.emulator.cpu.semantics.floating.arithmetic.Format;

/** Arithmetic on complex numbers, pairs of a real and an imaginary element, of which one is rotated by right angles. */
public final class ComplexNumbers {
    private static final int RIGHT_ANGLE = 90;
    private static final int STRAIGHT_ANGLE = 180;

    private ComplexNumbers() {}

    /** FCADD; the rotation is 90 or 270 degrees. */
    public static void fcadd(Cpu cpu, int d, int n, int m, int size, int shape, long rotation) {
        Format format = Format.of(size);
        for (int i = 0; i < Elements.count(size, shape); i += 2) {
            long real = Elements.get(cpu, m, size, i);
            long imaginary = Elements.get(cpu, m, size, i + 1);
            long first = rotation == RIGHT_ANGLE ? format.negate(imaginary) : imaginary;
            long second = rotation == RIGHT_ANGLE ? real : format.negate(real);
            long low = Arithmetic.add(cpu, size, Elements.get(cpu, n, size, i), first);
            long high = Arithmetic.add(cpu, size, Elements.get(cpu, n, size, i + 1), second);
            Elements.put(cpu, d, size, i, low);
            Elements.put(cpu, d, size, i + 1, high);
        }
        Elements.clearAbove(cpu, d, size, shape);
    }

    /** FCMLA (vector); the rotation is a multiple of 90 degrees. */
    public static void fcmla(Cpu cpu, int d, int n, int m, int size, int shape, long rotation) {
        for (int i = 0; i < Elements.count(size, shape); i += 2) {
            long real = Elements.get(cpu, m, size, i);
            long imaginary = Elements.get(cpu, m, size, i + 1);
            accumulate(cpu, d, n, i, size, real, imaginary, (int) rotation);
        }
        Elements.clearAbove(cpu, d, size, shape);
    }

    /** FCMLA (by element), half precision. */
    public static void fcmlaElement16(Cpu cpu, int d, int n, int m, int shape, int index, long rotation) {
        byElement(cpu, d, n, m, Short.SIZE, shape, index, (int) rotation);
    }

    /** FCMLA (by element), single precision. */
    public static void fcmlaElement32(Cpu cpu, int d, int n, int m, int shape, int index, long rotation) {
        byElement(cpu, d, n, m, Float.SIZE, shape, index, (int) rotation);
    }

    private static void byElement(Cpu cpu, int d, int n, int m, int size, int shape, int index, int rotation) {
        long real = Elements.get(cpu, m, size, 2 * index);
        long imaginary = Elements.get(cpu, m, size, 2 * index + 1);
        for (int i = 0; i < Elements.count(size, shape); i += 2) {
            accumulate(cpu, d, n, i, size, real, imaginary, rotation);
        }
        Elements.clearAbove(cpu, d, size, shape);
    }

    /** Adds to a complex number the product of one part of another one and a rotated third one. */
    private static void accumulate(Cpu cpu, int d, int n, int i, int size, long real, long imaginary, int rotation) {
        Format format = Format.of(size);
        boolean upright = rotation % STRAIGHT_ANGLE != 0;
        long part = Elements.get(cpu, n, size, upright ? i + 1 : i);
        long first = upright ? imaginary : real;
        long second = upright ? real : imaginary;
        boolean negateFirst = rotation == RIGHT_ANGLE || rotation == STRAIGHT_ANGLE;
        boolean negateSecond = rotation >= STRAIGHT_ANGLE;
        long x = negateFirst ? format.negate(first) : first;
        long y = negateSecond ? format.negate(second) : second;
        long low = Arithmetic.multiplyAdd(cpu, size, Elements.get(cpu, d, size, i), part, x);
        long high = Arithmetic.multiplyAdd(cpu, size, Elements.get(cpu, d, size, i + 1), part, y);
        Elements.put(cpu, d, size, i, low);
        Elements.put(cpu, d, size, i + 1, high);
    }
}

package worldswitch.emulator.cpu.semantics.vector;

import worldswitch.emulator.cpu.Cpu;

/**
 * Elements shifted by a number of bits: to the left where it is positive, to the right where it is negative, as far as the
 * low byte of an element can say.
 */
final class ElementShifts {
    private ElementShifts() {}

    /** A signed element, what is lost being dropped. */
    static long signed(long a, int amount, int size) {
        return amount >= 0 ? left(a, amount) : a >> Math.min(-amount, Long.SIZE - 1);
    }

    /** An unsigned element, what is lost being dropped. */
    static long unsigned(long a, int amount, int size) {
        return amount >= 0 ? left(a, amount) : -amount >= Long.SIZE ? 0 : a >>> -amount;
    }

    /** A signed element, rounded. */
    static long signedRounded(long a, int amount, int size) {
        return amount >= 0 ? left(a, amount) : roundedRight(a, -amount);
    }

    /** An unsigned element, rounded. */
    static long unsignedRounded(long a, int amount, int size) {
        return amount >= 0 ? left(a, amount) : roundedRightUnsigned(a, -amount);
    }

    /** A signed number to the right, half a unit added first. */
    static long roundedRight(long a, int amount) {
        return amount >= Long.SIZE ? 0 : (a >> amount) + (a >> amount - 1 & 1);
    }

    /** An unsigned number to the right, half a unit added first. */
    static long roundedRightUnsigned(long a, int amount) {
        if (amount >= Long.SIZE) {
            return amount == Long.SIZE ? a >>> Long.SIZE - 1 : 0;
        }
        return (a >>> amount) + (a >>> amount - 1 & 1);
    }

    /** A signed element to the left, saturated. */
    static long leftSaturated(Cpu cpu, long a, int amount, int size) {
        long shifted = left(a, amount);
        if (a != 0 && (amount >= Long.SIZE || shifted >> amount != a)) {
            return Saturation.saturated(cpu, a < 0 ? ~Saturation.highest(size) : Saturation.highest(size));
        }
        return Saturation.signed(cpu, shifted, size);
    }

    /** An unsigned element to the left, saturated. */
    static long leftSaturatedUnsigned(Cpu cpu, long a, int amount, int size) {
        long shifted = left(a, amount);
        if (a != 0 && (amount >= Long.SIZE || shifted >>> amount != a)) {
            return Saturation.saturated(cpu, Lanes.mask(size));
        }
        return Saturation.ofUnsigned(cpu, shifted, size);
    }

    private static long left(long a, int amount) {
        return amount >= Long.SIZE ? 0 : a << amount;
    }
}

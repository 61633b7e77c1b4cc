package worldswitch.emulator.cpu.semantics.vector;

import worldswitch.emulator.cpu.Cpu;

/** Results that are brought into the range of an element, which FPSR.QC then tells. */
final class Saturation {
    private static final int QC = 1 << 27;

    private Saturation() {}

    /** Notes a saturation and gives the result. */
    static long saturated(Cpu cpu, long result) {
        cpu.fpsr |= QC;
        return result;
    }

    /** The largest signed element. */
    static long highest(int size) {
        return Lanes.mask(size) >>> 1;
    }

    /** The nearest signed element. */
    static long signed(Cpu cpu, long value, int size) {
        long highest = highest(size);
        if (value > highest) {
            return saturated(cpu, highest);
        }
        return value < ~highest ? saturated(cpu, ~highest) : value;
    }

    /** The nearest unsigned element to a signed number. */
    static long unsigned(Cpu cpu, long value, int size) {
        if (value < 0) {
            return saturated(cpu, 0);
        }
        return size < 3 && value > Lanes.mask(size) ? saturated(cpu, Lanes.mask(size)) : value;
    }

    /** The nearest unsigned element to an unsigned number. */
    static long ofUnsigned(Cpu cpu, long value, int size) {
        return Long.compareUnsigned(value, Lanes.mask(size)) > 0 ? saturated(cpu, Lanes.mask(size)) : value;
    }

    /** The nearest signed element to a sum. */
    static long add(Cpu cpu, long a, long b, int size) {
        long sum = a + b;
        if (((a ^ sum) & (b ^ sum)) < 0) {
            return saturated(cpu, a < 0 ? Long.MIN_VALUE : Long.MAX_VALUE);
        }
        return signed(cpu, sum, size);
    }

    /** The nearest signed element to a difference. */
    static long subtract(Cpu cpu, long a, long b, int size) {
        long difference = a - b;
        if (((a ^ b) & (a ^ difference)) < 0) {
            return saturated(cpu, a < 0 ? Long.MIN_VALUE : Long.MAX_VALUE);
        }
        return signed(cpu, difference, size);
    }

    /** The nearest unsigned element to the sum of unsigned ones. */
    static long addUnsigned(Cpu cpu, long a, long b, int size) {
        long sum = a + b;
        return Long.compareUnsigned(sum, a) < 0 ? saturated(cpu, -1) : ofUnsigned(cpu, sum, size);
    }

    /** The nearest unsigned element to the difference of unsigned ones. */
    static long subtractUnsigned(Cpu cpu, long a, long b) {
        return Long.compareUnsigned(a, b) < 0 ? saturated(cpu, 0) : a - b;
    }

    /** Twice a product of signed elements of half a doubleword at most, saturated to twice their size. */
    static long doubledProduct(Cpu cpu, long a, long b, int size) {
        long product = a * b;
        return size == 2 ? add(cpu, product, product, 3) : signed(cpu, 2 * product, size + 1);
    }

    /** The high half of twice a product, plus an element, as 64 bits suffice for up to 32 bits. */
    static long highProduct(Cpu cpu, long a, long b, long plus, boolean rounding, int size) {
        int bits = Lanes.bits(size);
        long doubled = a * b + (plus << bits - 1);
        long half = rounding ? 1L << bits - 2 : 0;
        return signed(cpu, doubled + half >> bits - 1, size);
    }
}

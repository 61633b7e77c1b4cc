package worldswitch.emulator.cpu.semantics.vector;

import worldswitch.emulator.cpu.Cpu;

/** Sums of the products of bytes, added to words. */
public final class DotProducts {
    private DotProducts() {}

    /** SDOT. */
    public static void sdot(Cpu cpu, int d, int n, int m, int q) {
        run(cpu, d, n, cpu.v[2 * m], cpu.v[2 * m + 1], q, true, true);
    }

    /** UDOT. */
    public static void udot(Cpu cpu, int d, int n, int m, int q) {
        run(cpu, d, n, cpu.v[2 * m], cpu.v[2 * m + 1], q, false, false);
    }

    /** USDOT. */
    public static void usdot(Cpu cpu, int d, int n, int m, int q) {
        run(cpu, d, n, cpu.v[2 * m], cpu.v[2 * m + 1], q, false, true);
    }

    /** SDOT by an element. */
    public static void sdotByElement(Cpu cpu, int d, int n, int m, int index, int q) {
        long element = Lanes.replicate(Lanes.get(cpu.v, m, index, 2), 2);
        run(cpu, d, n, element, element, q, true, true);
    }

    /** UDOT by an element. */
    public static void udotByElement(Cpu cpu, int d, int n, int m, int index, int q) {
        long element = Lanes.replicate(Lanes.get(cpu.v, m, index, 2), 2);
        run(cpu, d, n, element, element, q, false, false);
    }

    /** USDOT by an element. */
    public static void usdotByElement(Cpu cpu, int d, int n, int m, int index, int q) {
        long element = Lanes.replicate(Lanes.get(cpu.v, m, index, 2), 2);
        run(cpu, d, n, element, element, q, false, true);
    }

    /** SUDOT by an element. */
    public static void sudotByElement(Cpu cpu, int d, int n, int m, int index, int q) {
        long element = Lanes.replicate(Lanes.get(cpu.v, m, index, 2), 2);
        run(cpu, d, n, element, element, q, true, false);
    }

    /** SMMLA. */
    public static void smmla(Cpu cpu, int d, int n, int m) {
        multiply(cpu, d, n, m, true, true);
    }

    /** UMMLA. */
    public static void ummla(Cpu cpu, int d, int n, int m) {
        multiply(cpu, d, n, m, false, false);
    }

    /** USMMLA. */
    public static void usmmla(Cpu cpu, int d, int n, int m) {
        multiply(cpu, d, n, m, false, true);
    }

    private static void run(Cpu cpu, int d, int n, long low, long high, int q, boolean signed, boolean otherSigned) {
        long first = half(cpu.v[2 * d], cpu.v[2 * n], low, signed, otherSigned);
        long second = half(cpu.v[2 * d + 1], cpu.v[2 * n + 1], high, signed, otherSigned);
        Registers.vector(cpu, d, first, second, q);
    }

    private static long half(long old, long a, long b, boolean signed, boolean otherSigned) {
        long low = old + product(a, b, Integer.BYTES, signed, otherSigned);
        long high = (old >>> 32) + product(a >>> 32, b >>> 32, Integer.BYTES, signed, otherSigned);
        return low & Lanes.mask(2) | high << 32;
    }

    /** A matrix of two rows of eight bytes times the transpose of another one, added to one of two rows of two words. */
    private static void multiply(Cpu cpu, int d, int n, int m, boolean signed, boolean otherSigned) {
        long first = row(cpu, cpu.v[2 * n], m, cpu.v[2 * d], signed, otherSigned);
        long second = row(cpu, cpu.v[2 * n + 1], m, cpu.v[2 * d + 1], signed, otherSigned);
        Registers.vector(cpu, d, first, second, 1);
    }

    private static long row(Cpu cpu, long a, int m, long old, boolean signed, boolean otherSigned) {
        long low = old + product(a, cpu.v[2 * m], Long.BYTES, signed, otherSigned);
        long high = (old >>> 32) + product(a, cpu.v[2 * m + 1], Long.BYTES, signed, otherSigned);
        return low & Lanes.mask(2) | high << 32;
    }

    private static long product(long a, long b, int count, boolean signed, boolean otherSigned) {
        long sum = 0;
        for (int bit = 0; bit < Byte.SIZE * count; bit += Byte.SIZE) {
            long x = signed ? (byte) (a >>> bit) : a >>> bit & 0xff;
            long y = otherSigned ? (byte) (b >>> bit) : b >>> bit & 0xff;
            sum += x * y;
        }
        return sum;
    }
}

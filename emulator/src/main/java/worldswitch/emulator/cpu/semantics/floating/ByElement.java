package worldswitch.emulator.cpu.semantics.floating;

import worldswitch.emulator.cpu.Cpu;
import worldswitch.emulator.cpu.semantics.floating.arithmetic.Arithmetic;
import worldswitch.emulator.cpu.semantics.floating.arithmetic.Format;

/** Multiplication of each element by the same element of another register. */
public final class ByElement {
    private ByElement() {}

    /** FMUL (by element). */
    public static void fmul(Cpu cpu, int d, int n, int m, int size, int shape, long index) {
        long b = Elements.get(cpu, m, size, (int) index);
        for (int i = 0; i < Elements.count(size, shape); i++) {
            long a = Elements.get(cpu, n, size, i);
            Elements.put(cpu, d, size, i, Arithmetic.multiply(cpu, size, a, b));
        }
        Elements.clearAbove(cpu, d, size, shape);
    }

    /** FMULX (by element). */
    public static void fmulx(Cpu cpu, int d, int n, int m, int size, int shape, long index) {
        long b = Elements.get(cpu, m, size, (int) index);
        for (int i = 0; i < Elements.count(size, shape); i++) {
            long a = Elements.get(cpu, n, size, i);
            Elements.put(cpu, d, size, i, Arithmetic.multiplyExtended(cpu, size, a, b));
        }
        Elements.clearAbove(cpu, d, size, shape);
    }

    /** FMLA (by element). */
    public static void fmla(Cpu cpu, int d, int n, int m, int size, int shape, long index) {
        long b = Elements.get(cpu, m, size, (int) index);
        for (int i = 0; i < Elements.count(size, shape); i++) {
            long a = Elements.get(cpu, n, size, i);
            long sum = Elements.get(cpu, d, size, i);
            Elements.put(cpu, d, size, i, Arithmetic.multiplyAdd(cpu, size, sum, a, b));
        }
        Elements.clearAbove(cpu, d, size, shape);
    }

    /** FMLS (by element). */
    public static void fmls(Cpu cpu, int d, int n, int m, int size, int shape, long index) {
        long b = Elements.get(cpu, m, size, (int) index);
        for (int i = 0; i < Elements.count(size, shape); i++) {
            long a = Elements.get(cpu, n, size, i);
            long sum = Elements.get(cpu, d, size, i);
            Elements.put(
                    cpu,
                    d,
                    size,
                    i,
                    Arithmetic.multiplyAdd(cpu, size, sum, Format.of(size).negate(a), b));
        }
        Elements.clearAbove(cpu, d, size, shape);
    }
}

package worldswitch.emulator.cpu.semantics.floating;

import worldswitch.emulator.cpu.Cpu;
import worldswitch.emulator.cpu.semantics.floating.arithmetic.Arithmetic;
import worldswitch.emulator.cpu.semantics.floating.arithmetic.Format;

/** Multiplication and addition with one rounding, element by element. */
public final class FusedVectors {
    private FusedVectors() {}

    /** FMLA (vector). */
    public static void fmla(Cpu cpu, int d, int n, int m, int size, int shape) {
        for (int i = 0; i < Elements.count(size, shape); i++) {
            long a = Elements.get(cpu, n, size, i);
            long b = Elements.get(cpu, m, size, i);
            long sum = Elements.get(cpu, d, size, i);
            Elements.put(cpu, d, size, i, Arithmetic.multiplyAdd(cpu, size, sum, a, b));
        }
        Elements.clearAbove(cpu, d, size, shape);
    }

    /** FMLS (vector). */
    public static void fmls(Cpu cpu, int d, int n, int m, int size, int shape) {
        for (int i = 0; i < Elements.count(size, shape); i++) {
            long a = Elements.get(cpu, n, size, i);
            long b = Elements.get(cpu, m, size, i);
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

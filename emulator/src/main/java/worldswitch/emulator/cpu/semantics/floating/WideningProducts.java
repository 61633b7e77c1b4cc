package worldswitch.emulator.cpu.semantics.floating;

import worldswitch.emulator.cpu.Cpu;
import worldswitch.emulator.cpu.semantics.floating.arithmetic.Format;
import worldswitch.emulator.cpu.semantics.floating.arithmetic.Widening;

/** Multiplication of halves with addition to singles (FEAT_FHM). The part is 0 for the low half of what is multiplied, else 1. */
public final class WideningProducts {
    private WideningProducts() {}

    /** FMLAL and FMLAL2 (vector). */
    public static void fmlal(Cpu cpu, int d, int n, int m, int shape, int part) {
        vector(cpu, d, n, m, shape, part, false);
    }

    /** FMLSL and FMLSL2 (vector). */
    public static void fmlsl(Cpu cpu, int d, int n, int m, int shape, int part) {
        vector(cpu, d, n, m, shape, part, true);
    }

    /** FMLAL and FMLAL2 (by element). */
    public static void fmlalElement(Cpu cpu, int d, int n, int m, int shape, int part, long index) {
        byElement(cpu, d, n, Elements.get(cpu, m, Short.SIZE, (int) index), shape, part, false);
    }

    /** FMLSL and FMLSL2 (by element). */
    public static void fmlslElement(Cpu cpu, int d, int n, int m, int shape, int part, long index) {
        byElement(cpu, d, n, Elements.get(cpu, m, Short.SIZE, (int) index), shape, part, true);
    }

    private static void vector(Cpu cpu, int d, int n, int m, int shape, int part, boolean negated) {
        int count = Elements.count(Float.SIZE, shape);
        long multiplicands = halves(cpu, n, shape, part);
        long multipliers = halves(cpu, m, shape, part);
        for (int i = 0; i < count; i++) {
            accumulate(cpu, d, i, half(multiplicands, i), half(multipliers, i), negated);
        }
        Elements.clearAbove(cpu, d, Float.SIZE, shape);
    }

    private static void byElement(Cpu cpu, int d, int n, long element, int shape, int part, boolean negated) {
        int count = Elements.count(Float.SIZE, shape);
        long multiplicands = halves(cpu, n, shape, part);
        for (int i = 0; i < count; i++) {
            accumulate(cpu, d, i, half(multiplicands, i), element, negated);
        }
        Elements.clearAbove(cpu, d, Float.SIZE, shape);
    }

    private static void accumulate(Cpu cpu, int d, int i, long first, long second, boolean negated) {
        long a = negated ? Format.HALF.negate(first) : first;
        long sum = Widening.multiplyAdd(cpu, Elements.get(cpu, d, Float.SIZE, i), a, second);
        Elements.put(cpu, d, Float.SIZE, i, sum);
    }

    /** The halves that are multiplied, the first lowest: two or four of the shape's low or high part. */
    private static long halves(Cpu cpu, int register, int shape, int part) {
        return shape == Elements.WHOLE ? cpu.v[2 * register + part] : cpu.v[2 * register] >>> part * Float.SIZE;
    }

    private static long half(long halves, int index) {
        return halves >>> index * Short.SIZE & 0xffff;
    }
}

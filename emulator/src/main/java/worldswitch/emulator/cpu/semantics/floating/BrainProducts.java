package worldswitch.emulator.cpu.semantics.floating;

import worldswitch.emulator.cpu.Cpu;
import worldswitch.emulator.cpu.semantics.floating.arithmetic.Arithmetic;
import worldswitch.emulator.cpu.semantics.floating.arithmetic.BrainFloats;
import worldswitch.emulator.cpu.semantics.vector.Registers;

/** Products of BFloat16 numbers that are added to singles (FEAT_BF16). */
public final class BrainProducts {
    private static final long LOW = 0xffff_ffffL;

    private BrainProducts() {}

    /** BFDOT (vector). */
    public static void bfdot(Cpu cpu, int d, int n, int m, int shape) {
        for (int i = 0; i < Elements.count(Float.SIZE, shape); i++) {
            dot(cpu, d, n, i, Elements.get(cpu, m, Float.SIZE, i));
        }
        Elements.clearAbove(cpu, d, Float.SIZE, shape);
    }

    /** BFDOT (by element). */
    public static void bfdotElement(Cpu cpu, int d, int n, int m, int shape, int index) {
        long element = Elements.get(cpu, m, Float.SIZE, index);
        for (int i = 0; i < Elements.count(Float.SIZE, shape); i++) {
            dot(cpu, d, n, i, element);
        }
        Elements.clearAbove(cpu, d, Float.SIZE, shape);
    }

    /** BFMMLA: a matrix of two rows of four numbers times the transpose of another one, added to one of two rows of two singles. */
    public static void bfmmla(Cpu cpu, int d, int n, int m) {
        long first = row(cpu.v[2 * d], cpu.v[2 * n], cpu.v[2 * m], cpu.v[2 * m + 1]);
        long second = row(cpu.v[2 * d + 1], cpu.v[2 * n + 1], cpu.v[2 * m], cpu.v[2 * m + 1]);
        Registers.vector(cpu, d, first, second, 1);
    }

    /** BFMLALB and BFMLALT (vector): of each word the low half, or with {@code part} 1 the high one. */
    public static void bfmlal(Cpu cpu, int d, int n, int m, int part) {
        for (int i = 0; i < Elements.count(Float.SIZE, Elements.WHOLE); i++) {
            accumulate(cpu, d, n, i, part, Elements.get(cpu, m, Short.SIZE, 2 * i + part));
        }
    }

    /** BFMLALB and BFMLALT (by element). */
    public static void bfmlalElement(Cpu cpu, int d, int n, int m, int part, int index) {
        long element = Elements.get(cpu, m, Short.SIZE, index);
        for (int i = 0; i < Elements.count(Float.SIZE, Elements.WHOLE); i++) {
            accumulate(cpu, d, n, i, part, element);
        }
    }

    private static void dot(Cpu cpu, int d, int n, int i, long second) {
        long addend = Elements.get(cpu, d, Float.SIZE, i);
        long first = Elements.get(cpu, n, Float.SIZE, i);
        Elements.put(cpu, d, Float.SIZE, i, BrainFloats.dotAdd(addend, first, second));
    }

    private static long row(long addends, long numbers, long first, long second) {
        return sum(addends & LOW, numbers, first) | sum(addends >>> Float.SIZE, numbers, second) << Float.SIZE;
    }

    private static long sum(long addend, long first, long second) {
        long low = BrainFloats.dotAdd(addend, first & LOW, second & LOW);
        return BrainFloats.dotAdd(low, first >>> Float.SIZE, second >>> Float.SIZE);
    }

    private static void accumulate(Cpu cpu, int d, int n, int i, int part, long multiplier) {
        long a = BrainFloats.widen(Elements.get(cpu, n, Short.SIZE, 2 * i + part));
        long addend = Elements.get(cpu, d, Float.SIZE, i);
        Elements.put(
                cpu,
                d,
                Float.SIZE,
                i,
                Arithmetic.multiplyAdd(cpu, Float.SIZE, addend, a, BrainFloats.widen(multiplier)));
    }
}

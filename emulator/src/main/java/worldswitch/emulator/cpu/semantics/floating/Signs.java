package worldswitch.emulator.cpu.semantics.floating;

import worldswitch.emulator.cpu.Cpu;
import worldswitch.emulator.cpu.semantics.floating.arithmetic.Arithmetic;
import worldswitch.emulator.cpu.semantics.floating.arithmetic.Format;

/** Changes of sign, and the square root: element by element. */
public final class Signs {
    private Signs() {}

    /** FABS. */
    public static void fabs(Cpu cpu, int d, int n, int size, int shape) {
        for (int i = 0; i < Elements.count(size, shape); i++) {
            long a = Elements.get(cpu, n, size, i);
            Elements.put(cpu, d, size, i, Format.of(size).absolute(a));
        }
        Elements.clearAbove(cpu, d, size, shape);
    }

    /** FNEG. */
    public static void fneg(Cpu cpu, int d, int n, int size, int shape) {
        for (int i = 0; i < Elements.count(size, shape); i++) {
            long a = Elements.get(cpu, n, size, i);
            Elements.put(cpu, d, size, i, Format.of(size).negate(a));
        }
        Elements.clearAbove(cpu, d, size, shape);
    }

    /** FSQRT. */
    public static void fsqrt(Cpu cpu, int d, int n, int size, int shape) {
        for (int i = 0; i < Elements.count(size, shape); i++) {
            long a = Elements.get(cpu, n, size, i);
            Elements.put(cpu, d, size, i, Arithmetic.root(cpu, size, a));
        }
        Elements.clearAbove(cpu, d, size, shape);
    }
}

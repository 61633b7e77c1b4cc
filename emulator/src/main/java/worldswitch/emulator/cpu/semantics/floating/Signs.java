package worldswitch.emulator.cpu.semantics.floating;

import worldswitch.emulator.cpu.Cpu;
import worldswitch.emulator.cpu.semantics.floating.arithmetic.Arithmetic;
import worldswitch.emulator.cpu.semantics.floating.arithmetic.Format;

/** Changes of sign, and the square root: element by element. */
public final class Signs {
    private Signs() {}

    /** FABS. */
    public static void fabs(Cpu cpu, int d, int n, int size, int shape) {
        Elementwise.unary(
                cpu,
                d,
                n,
                size,
                shape,
                (processor, width, a, b) -> Format.of(width).absolute(a));
    }

    /** FNEG. */
    public static void fneg(Cpu cpu, int d, int n, int size, int shape) {
        Elementwise.unary(
                cpu,
                d,
                n,
                size,
                shape,
                (processor, width, a, b) -> Format.of(width).negate(a));
    }

    /** FSQRT. */
    public static void fsqrt(Cpu cpu, int d, int n, int size, int shape) {
        Elementwise.unary(cpu, d, n, size, shape, (processor, width, a, b) -> Arithmetic.root(processor, width, a));
    }
}

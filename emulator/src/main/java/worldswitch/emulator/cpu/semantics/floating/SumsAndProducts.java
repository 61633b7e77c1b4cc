package worldswitch.emulator.cpu.semantics.floating;

import worldswitch.emulator.cpu.Cpu;
import worldswitch.emulator.cpu.semantics.floating.arithmetic.Arithmetic;
import worldswitch.emulator.cpu.semantics.floating.arithmetic.Format;

/** Addition, subtraction, multiplication, division: element by element. */
public final class SumsAndProducts {
    private SumsAndProducts() {}

    /** FADD. */
    public static void fadd(Cpu cpu, int d, int n, int m, int size, int shape) {
        Elementwise.binary(
                cpu, d, n, m, size, shape, (processor, width, a, b) -> Arithmetic.add(processor, width, a, b));
    }

    /** FSUB. */
    public static void fsub(Cpu cpu, int d, int n, int m, int size, int shape) {
        Elementwise.binary(
                cpu, d, n, m, size, shape, (processor, width, a, b) -> Arithmetic.subtract(processor, width, a, b));
    }

    /** FABD. */
    public static void fabd(Cpu cpu, int d, int n, int m, int size, int shape) {
        Elementwise.binary(
                cpu,
                d,
                n,
                m,
                size,
                shape,
                (processor, width, a, b) -> Format.of(width).absolute(Arithmetic.subtract(processor, width, a, b)));
    }

    /** FMUL. */
    public static void fmul(Cpu cpu, int d, int n, int m, int size, int shape) {
        Elementwise.binary(
                cpu, d, n, m, size, shape, (processor, width, a, b) -> Arithmetic.multiply(processor, width, a, b));
    }

    /** FMULX. */
    public static void fmulx(Cpu cpu, int d, int n, int m, int size, int shape) {
        Elementwise.binary(
                cpu,
                d,
                n,
                m,
                size,
                shape,
                (processor, width, a, b) -> Arithmetic.multiplyExtended(processor, width, a, b));
    }

    /** FDIV. */
    public static void fdiv(Cpu cpu, int d, int n, int m, int size, int shape) {
        Elementwise.binary(
                cpu, d, n, m, size, shape, (processor, width, a, b) -> Arithmetic.divide(processor, width, a, b));
    }
}

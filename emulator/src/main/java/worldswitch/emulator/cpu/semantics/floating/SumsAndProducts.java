package worldswitch.emulator.cpu.semantics.floating;

import worldswitch.emulator.cpu.Cpu;
import worldswitch.emulator.cpu.semantics.floating.arithmetic.Arithmetic;
import worldswitch.emulator.cpu.semantics.floating.arithmetic.Format;

/** Addition, subtraction, multiplication, division: element by element. */
public final class SumsAndProducts {
    private SumsAndProducts() {}

    /** FADD. */
    public static void fadd(Cpu cpu, int d, int n, int m, int size, int shape) {
        for (int i = 0; i < Elements.count(size, shape); i++) {
            long a = Elements.get(cpu, n, size, i);
            long b = Elements.get(cpu, m, size, i);
            Elements.put(cpu, d, size, i, Arithmetic.add(cpu, size, a, b));
        }
        Elements.clearAbove(cpu, d, size, shape);
    }

    /** FSUB. */
    public static void fsub(Cpu cpu, int d, int n, int m, int size, int shape) {
        for (int i = 0; i < Elements.count(size, shape); i++) {
            long a = Elements.get(cpu, n, size, i);
            long b = Elements.get(cpu, m, size, i);
            Elements.put(cpu, d, size, i, Arithmetic.subtract(cpu, size, a, b));
        }
        Elements.clearAbove(cpu, d, size, shape);
    }

    /** FABD. */
    public static void fabd(Cpu cpu, int d, int n, int m, int size, int shape) {
        for (int i = 0; i < Elements.count(size, shape); i++) {
            long a = Elements.get(cpu, n, size, i);
            long b = Elements.get(cpu, m, size, i);
            Elements.put(cpu, d, size, i, Format.of(size).absolute(Arithmetic.subtract(cpu, size, a, b)));
        }
        Elements.clearAbove(cpu, d, size, shape);
    }

    /** FMUL. */
    public static void fmul(Cpu cpu, int d, int n, int m, int size, int shape) {
        for (int i = 0; i < Elements.count(size, shape); i++) {
            long a = Elements.get(cpu, n, size, i);
            long b = Elements.get(cpu, m, size, i);
            Elements.put(cpu, d, size, i, Arithmetic.multiply(cpu, size, a, b));
        }
        Elements.clearAbove(cpu, d, size, shape);
    }

    /** FNMUL. */
    public static void fnmul(Cpu cpu, int d, int n, int m, int size, int shape) {
        for (int i = 0; i < Elements.count(size, shape); i++) {
            long a = Elements.get(cpu, n, size, i);
            long b = Elements.get(cpu, m, size, i);
            Elements.put(cpu, d, size, i, Format.of(size).negate(Arithmetic.multiply(cpu, size, a, b)));
        }
        Elements.clearAbove(cpu, d, size, shape);
    }

    /** FMULX. */
    public static void fmulx(Cpu cpu, int d, int n, int m, int size, int shape) {
        for (int i = 0; i < Elements.count(size, shape); i++) {
            long a = Elements.get(cpu, n, size, i);
            long b = Elements.get(cpu, m, size, i);
            Elements.put(cpu, d, size, i, Arithmetic.multiplyExtended(cpu, size, a, b));
        }
        Elements.clearAbove(cpu, d, size, shape);
    }

    /** FDIV. */
    public static void fdiv(Cpu cpu, int d, int n, int m, int size, int shape) {
        for (int i = 0; i < Elements.count(size, shape); i++) {
            long a = Elements.get(cpu, n, size, i);
            long b = Elements.get(cpu, m, size, i);
            Elements.put(cpu, d, size, i, Arithmetic.divide(cpu, size, a, b));
        }
        Elements.clearAbove(cpu, d, size, shape);
    }
}

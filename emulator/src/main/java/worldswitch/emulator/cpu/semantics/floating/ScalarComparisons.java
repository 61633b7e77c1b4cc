package worldswitch.emulator.cpu.semantics.floating;

import worldswitch.emulator.cpu.Cpu;
import worldswitch.emulator.cpu.semantics.Condition;
import worldswitch.emulator.cpu.semantics.floating.arithmetic.Arithmetic;
import worldswitch.emulator.cpu.semantics.vector.Registers;

/** Comparison of scalars, which sets the condition flags, and selection by a condition. */
public final class ScalarComparisons {
    private ScalarComparisons() {}

    /** FCMP. */
    public static void fcmp(Cpu cpu, int n, int m, int size) {
        cpu.nzcv = flags(cpu, n, m, size, false);
    }

    /** FCMPE. */
    public static void fcmpe(Cpu cpu, int n, int m, int size) {
        cpu.nzcv = flags(cpu, n, m, size, true);
    }

    /** FCMP (zero). */
    public static void fcmpZero(Cpu cpu, int n, int size) {
        cpu.nzcv = Arithmetic.compare(cpu, size, Elements.low(cpu, n, size), 0, false);
    }

    /** FCMPE (zero). */
    public static void fcmpeZero(Cpu cpu, int n, int size) {
        cpu.nzcv = Arithmetic.compare(cpu, size, Elements.low(cpu, n, size), 0, true);
    }

    /** FCCMP. */
    public static void fccmp(Cpu cpu, int n, int m, int nzcv, int condition, int size) {
        cpu.nzcv = Condition.holds(condition, cpu.nzcv) ? flags(cpu, n, m, size, false) : nzcv;
    }

    /** FCCMPE. */
    public static void fccmpe(Cpu cpu, int n, int m, int nzcv, int condition, int size) {
        cpu.nzcv = Condition.holds(condition, cpu.nzcv) ? flags(cpu, n, m, size, true) : nzcv;
    }

    /** FCSEL. */
    public static void fcsel(Cpu cpu, int d, int n, int m, int condition, int size) {
        int chosen = Condition.holds(condition, cpu.nzcv) ? n : m;
        Registers.scalar(cpu, d, Elements.low(cpu, chosen, size));
    }

    private static int flags(Cpu cpu, int n, int m, int size, boolean signalling) {
        long a = Elements.low(cpu, n, size);
        return Arithmetic.compare(cpu, size, a, Elements.low(cpu, m, size), signalling);
    }
}

package worldswitch.emulator.cpu.semantics.integer;

import worldswitch.emulator.cpu.Cpu;
import worldswitch.emulator.cpu.semantics.Condition;

/** The first register if a condition holds, else the second, as it is, incremented, inverted or negated. */
public final class ConditionalSelect {
    private static final long WORD = 0xffff_ffffL;

    private ConditionalSelect() {}

    /** CSEL, 64-bit. */
    public static void csel64(Cpu cpu, int d, int n, int m, int condition) {
        cpu.x[d] = Condition.holds(condition, cpu.nzcv) ? cpu.x[n] : cpu.x[m];
    }

    /** CSINC, 64-bit. */
    public static void csinc64(Cpu cpu, int d, int n, int m, int condition) {
        cpu.x[d] = Condition.holds(condition, cpu.nzcv) ? cpu.x[n] : cpu.x[m] + 1;
    }

    /** CSINV, 64-bit. */
    public static void csinv64(Cpu cpu, int d, int n, int m, int condition) {
        cpu.x[d] = Condition.holds(condition, cpu.nzcv) ? cpu.x[n] : ~cpu.x[m];
    }

    /** CSNEG, 64-bit. */
    public static void csneg64(Cpu cpu, int d, int n, int m, int condition) {
        cpu.x[d] = Condition.holds(condition, cpu.nzcv) ? cpu.x[n] : -cpu.x[m];
    }

    /** CSEL, 32-bit. */
    public static void csel32(Cpu cpu, int d, int n, int m, int condition) {
        cpu.x[d] = (Condition.holds(condition, cpu.nzcv) ? cpu.x[n] : cpu.x[m]) & WORD;
    }

    /** CSINC, 32-bit. */
    public static void csinc32(Cpu cpu, int d, int n, int m, int condition) {
        cpu.x[d] = (Condition.holds(condition, cpu.nzcv) ? cpu.x[n] : cpu.x[m] + 1) & WORD;
    }

    /** CSINV, 32-bit. */
    public static void csinv32(Cpu cpu, int d, int n, int m, int condition) {
        cpu.x[d] = (Condition.holds(condition, cpu.nzcv) ? cpu.x[n] : ~cpu.x[m]) & WORD;
    }

    /** CSNEG, 32-bit. */
    public static void csneg32(Cpu cpu, int d, int n, int m, int condition) {
        cpu.x[d] = (Condition.holds(condition, cpu.nzcv) ? cpu.x[n] : -cpu.x[m]) & WORD;
    }
}

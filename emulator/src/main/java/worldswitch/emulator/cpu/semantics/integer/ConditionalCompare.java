package worldswitch.emulator.cpu.semantics.integer;

import worldswitch.emulator.cpu.Cpu;
import worldswitch.emulator.cpu.semantics.Condition;

/** The flags of a comparison if a condition holds, else the flags that the instruction gives. */
public final class ConditionalCompare {
    private ConditionalCompare() {}

    /** CCMP (register), 64-bit. */
    public static void ccmpRegister64(Cpu cpu, int n, int m, int nzcv, int condition) {
        if (Condition.holds(condition, cpu.nzcv)) {
            Adder.flags64(cpu, cpu.x[n], ~cpu.x[m], 1);
        } else {
            cpu.nzcv = nzcv;
        }
    }

    /** CCMP (immediate), 64-bit. */
    public static void ccmpImmediate64(Cpu cpu, int n, int nzcv, int condition, long imm) {
        if (Condition.holds(condition, cpu.nzcv)) {
            Adder.flags64(cpu, cpu.x[n], ~imm, 1);
        } else {
            cpu.nzcv = nzcv;
        }
    }

    /** CCMN (register), 64-bit. */
    public static void ccmnRegister64(Cpu cpu, int n, int m, int nzcv, int condition) {
        if (Condition.holds(condition, cpu.nzcv)) {
            Adder.flags64(cpu, cpu.x[n], cpu.x[m], 0);
        } else {
            cpu.nzcv = nzcv;
        }
    }

    /** CCMN (immediate), 64-bit. */
    public static void ccmnImmediate64(Cpu cpu, int n, int nzcv, int condition, long imm) {
        if (Condition.holds(condition, cpu.nzcv)) {
            Adder.flags64(cpu, cpu.x[n], imm, 0);
        } else {
            cpu.nzcv = nzcv;
        }
    }

    /** CCMP (register), 32-bit. */
    public static void ccmpRegister32(Cpu cpu, int n, int m, int nzcv, int condition) {
        if (Condition.holds(condition, cpu.nzcv)) {
            Adder.flags32(cpu, (int) cpu.x[n], ~(int) cpu.x[m], 1);
        } else {
            cpu.nzcv = nzcv;
        }
    }

    /** CCMP (immediate), 32-bit. */
    public static void ccmpImmediate32(Cpu cpu, int n, int nzcv, int condition, long imm) {
        if (Condition.holds(condition, cpu.nzcv)) {
            Adder.flags32(cpu, (int) cpu.x[n], ~(int) imm, 1);
        } else {
            cpu.nzcv = nzcv;
        }
    }

    /** CCMN (register), 32-bit. */
    public static void ccmnRegister32(Cpu cpu, int n, int m, int nzcv, int condition) {
        if (Condition.holds(condition, cpu.nzcv)) {
            Adder.flags32(cpu, (int) cpu.x[n], (int) cpu.x[m], 0);
        } else {
            cpu.nzcv = nzcv;
        }
    }

    /** CCMN (immediate), 32-bit. */
    public static void ccmnImmediate32(Cpu cpu, int n, int nzcv, int condition, long imm) {
        if (Condition.holds(condition, cpu.nzcv)) {
            Adder.flags32(cpu, (int) cpu.x[n], (int) imm, 0);
        } else {
            cpu.nzcv = nzcv;
        }
    }
}

package worldswitch.emulator.cpu.semantics.integer;

import worldswitch.emulator.cpu.Cpu;

/** Multiplication with addition or subtraction, and the high half of a product. */
public final class Multiply {
    private static final long WORD = 0xffff_ffffL;

    private Multiply() {}

    /** MADD, 64-bit. */
    public static void madd64(Cpu cpu, int d, int n, int m, int a) {
        cpu.x[d] = cpu.x[a] + cpu.x[n] * cpu.x[m];
    }

    /** MADD, 32-bit. */
    public static void madd32(Cpu cpu, int d, int n, int m, int a) {
        cpu.x[d] = Integer.toUnsignedLong((int) (cpu.x[a] + cpu.x[n] * cpu.x[m]));
    }

    /** MSUB, 64-bit. */
    public static void msub64(Cpu cpu, int d, int n, int m, int a) {
        cpu.x[d] = cpu.x[a] - cpu.x[n] * cpu.x[m];
    }

    /** MSUB, 32-bit. */
    public static void msub32(Cpu cpu, int d, int n, int m, int a) {
        cpu.x[d] = Integer.toUnsignedLong((int) (cpu.x[a] - cpu.x[n] * cpu.x[m]));
    }

    /** SMADDL. */
    public static void smaddl(Cpu cpu, int d, int n, int m, int a) {
        cpu.x[d] = cpu.x[a] + (long) (int) cpu.x[n] * (int) cpu.x[m];
    }

    /** SMSUBL. */
    public static void smsubl(Cpu cpu, int d, int n, int m, int a) {
        cpu.x[d] = cpu.x[a] - (long) (int) cpu.x[n] * (int) cpu.x[m];
    }

    /** UMADDL. */
    public static void umaddl(Cpu cpu, int d, int n, int m, int a) {
        cpu.x[d] = cpu.x[a] + (cpu.x[n] & WORD) * (cpu.x[m] & WORD);
    }

    /** UMSUBL. */
    public static void umsubl(Cpu cpu, int d, int n, int m, int a) {
        cpu.x[d] = cpu.x[a] - (cpu.x[n] & WORD) * (cpu.x[m] & WORD);
    }

    /** SMULH. */
    public static void smulh(Cpu cpu, int d, int n, int m) {
        cpu.x[d] = Math.multiplyHigh(cpu.x[n], cpu.x[m]);
    }

    /** UMULH: the signed product, corrected for each operand that is not negative but large. */
    public static void umulh(Cpu cpu, int d, int n, int m) {
        long a = cpu.x[n];
        long b = cpu.x[m];
        cpu.x[d] = Math.multiplyHigh(a, b) + (a >> 63 & b) + (b >> 63 & a);
    }
}

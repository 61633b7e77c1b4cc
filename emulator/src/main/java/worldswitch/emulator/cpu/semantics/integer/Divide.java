package worldswitch.emulator.cpu.semantics.integer;

import worldswitch.emulator.cpu.Cpu;

/** Division, rounding towards zero. By zero it gives zero, and the least number by -1 gives the least number. */
public final class Divide {
    private static final long WORD = 0xffff_ffffL;

    private Divide() {}

    /** UDIV, 64-bit. */
    public static void udiv64(Cpu cpu, int d, int n, int m) {
        long divisor = cpu.x[m];
        cpu.x[d] = divisor == 0 ? 0 : Long.divideUnsigned(cpu.x[n], divisor);
    }

    /** UDIV, 32-bit. */
    public static void udiv32(Cpu cpu, int d, int n, int m) {
        long divisor = cpu.x[m] & WORD;
        cpu.x[d] = divisor == 0 ? 0 : (cpu.x[n] & WORD) / divisor;
    }

    /** SDIV, 64-bit. */
    public static void sdiv64(Cpu cpu, int d, int n, int m) {
        long divisor = cpu.x[m];
        cpu.x[d] = divisor == 0 ? 0 : cpu.x[n] / divisor;
    }

    /** SDIV, 32-bit. */
    public static void sdiv32(Cpu cpu, int d, int n, int m) {
        int divisor = (int) cpu.x[m];
        cpu.x[d] = divisor == 0 ? 0 : Integer.toUnsignedLong((int) cpu.x[n] / divisor);
    }
}

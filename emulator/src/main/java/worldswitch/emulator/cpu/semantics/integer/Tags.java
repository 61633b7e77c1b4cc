package worldswitch.emulator.cpu.semantics.integer;

import worldswitch.emulator.cpu.Cpu;

/**
 * Arithmetic on the logical tags of pointers, bits 59 to 56 (FEAT_MTE without FEAT_MTE2). There is no access to allocation tags,
 * so that every tag that an instruction makes is 0 (AArch64.AllocationTagAccessIsEnabled() of the Arm ARM is false).
 */
public final class Tags {
    private static final int SHIFT = 56;
    private static final int MASK = 0xf;

    private Tags() {}

    /** ADDG. */
    public static void addg(Cpu cpu, int d, int n, long offset) {
        cpu.x[d] = untagged(cpu.x[n] + offset);
    }

    /** SUBG. */
    public static void subg(Cpu cpu, int d, int n, long offset) {
        cpu.x[d] = untagged(cpu.x[n] - offset);
    }

    /** IRG. */
    public static void irg(Cpu cpu, int d, int n) {
        cpu.x[d] = untagged(cpu.x[n]);
    }

    /** GMI: the bit of a pointer's tag, set in a mask. */
    public static void gmi(Cpu cpu, int d, int n, int m) {
        cpu.x[d] = cpu.x[m] | 1L << (cpu.x[n] >>> SHIFT & MASK);
    }

    /** SUBP: the distance of two pointers without their tags. */
    public static void subp(Cpu cpu, int d, int n, int m) {
        cpu.x[d] = address(cpu.x[n]) - address(cpu.x[m]);
    }

    /** SUBPS: the same, and the flags. */
    public static void subps(Cpu cpu, int d, int n, int m) {
        cpu.x[d] = Adder.flags64(cpu, address(cpu.x[n]), ~address(cpu.x[m]), 1);
    }

    private static long untagged(long pointer) {
        return pointer & ~((long) MASK << SHIFT);
    }

    /** Bit 55 and the bits below, extended by it. */
    private static long address(long pointer) {
        return pointer << Long.SIZE - SHIFT >> Long.SIZE - SHIFT;
    }
}

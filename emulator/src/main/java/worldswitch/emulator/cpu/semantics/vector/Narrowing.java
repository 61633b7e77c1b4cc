package worldswitch.emulator.cpu.semantics.vector;

import worldswitch.emulator.cpu.Cpu;

/** Elements narrowed: saturated, or the high halves of sums and differences. */
public final class Narrowing {
    private Narrowing() {}

    /** XTN. */
    public static void xtn(Cpu cpu, int d, int n, int size, int part) {
        Narrow.signed(cpu, d, n, n, size, part, (state, a, b, c, s) -> a);
    }

    /** SQXTN. */
    public static void sqxtn(Cpu cpu, int d, int n, int size, int part) {
        Narrow.signed(cpu, d, n, n, size, part, (state, a, b, c, s) -> Saturation.signed(state, a, s));
    }

    /** SQXTUN. */
    public static void sqxtun(Cpu cpu, int d, int n, int size, int part) {
        Narrow.signed(cpu, d, n, n, size, part, (state, a, b, c, s) -> Saturation.unsigned(state, a, s));
    }

    /** UQXTN. */
    public static void uqxtn(Cpu cpu, int d, int n, int size, int part) {
        Narrow.signed(
                cpu,
                d,
                n,
                n,
                size,
                part,
                (state, a, b, c, s) -> Saturation.ofUnsigned(state, a & Lanes.mask(s + 1), s));
    }

    /** ADDHN. */
    public static void addhn(Cpu cpu, int d, int n, int m, int size, int part) {
        Narrow.signed(cpu, d, n, m, size, part, (state, a, b, c, s) -> a + b >> Lanes.bits(s));
    }

    /** RADDHN. */
    public static void raddhn(Cpu cpu, int d, int n, int m, int size, int part) {
        Narrow.signed(
                cpu, d, n, m, size, part, (state, a, b, c, s) -> a + b + (1L << Lanes.bits(s) - 1) >> Lanes.bits(s));
    }

    /** SUBHN. */
    public static void subhn(Cpu cpu, int d, int n, int m, int size, int part) {
        Narrow.signed(cpu, d, n, m, size, part, (state, a, b, c, s) -> a - b >> Lanes.bits(s));
    }

    /** RSUBHN. */
    public static void rsubhn(Cpu cpu, int d, int n, int m, int size, int part) {
        Narrow.signed(
                cpu, d, n, m, size, part, (state, a, b, c, s) -> a - b + (1L << Lanes.bits(s) - 1) >> Lanes.bits(s));
    }
}

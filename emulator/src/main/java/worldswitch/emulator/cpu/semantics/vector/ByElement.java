package worldswitch.emulator.cpu.semantics.vector;

import worldswitch.emulator.cpu.Cpu;

/** Products of elements with one element of another vector. */
public final class ByElement {
    private ByElement() {}

    /** MUL by an element. */
    public static void mul(Cpu cpu, int d, int n, int m, int index, int shape, long size) {
        long element = Lanes.replicate(Lanes.get(cpu.v, m, index, (int) size), (int) size);
        Elementwise.signed(cpu, d, n, element, element, (int) size, shape, Arithmetic.MUL);
    }

    /** MLA by an element. */
    public static void mla(Cpu cpu, int d, int n, int m, int index, int shape, long size) {
        long element = Lanes.replicate(Lanes.get(cpu.v, m, index, (int) size), (int) size);
        Elementwise.signed(cpu, d, n, element, element, (int) size, shape, Arithmetic.MLA);
    }

    /** MLS by an element. */
    public static void mls(Cpu cpu, int d, int n, int m, int index, int shape, long size) {
        long element = Lanes.replicate(Lanes.get(cpu.v, m, index, (int) size), (int) size);
        Elementwise.signed(cpu, d, n, element, element, (int) size, shape, Arithmetic.MLS);
    }

    /** SQDMULH by an element. */
    public static void sqdmulh(Cpu cpu, int d, int n, int m, int index, int shape, long size) {
        long element = Lanes.replicate(Lanes.get(cpu.v, m, index, (int) size), (int) size);
        Elementwise.signed(cpu, d, n, element, element, (int) size, shape, Saturating.SQDMULH);
    }

    /** SQRDMULH by an element. */
    public static void sqrdmulh(Cpu cpu, int d, int n, int m, int index, int shape, long size) {
        long element = Lanes.replicate(Lanes.get(cpu.v, m, index, (int) size), (int) size);
        Elementwise.signed(cpu, d, n, element, element, (int) size, shape, Saturating.SQRDMULH);
    }

    /** SQRDMLAH by an element. */
    public static void sqrdmlah(Cpu cpu, int d, int n, int m, int index, int shape, long size) {
        long element = Lanes.replicate(Lanes.get(cpu.v, m, index, (int) size), (int) size);
        Elementwise.signed(cpu, d, n, element, element, (int) size, shape, Saturating.SQRDMLAH);
    }

    /** SQRDMLSH by an element. */
    public static void sqrdmlsh(Cpu cpu, int d, int n, int m, int index, int shape, long size) {
        long element = Lanes.replicate(Lanes.get(cpu.v, m, index, (int) size), (int) size);
        Elementwise.signed(cpu, d, n, element, element, (int) size, shape, Saturating.SQRDMLSH);
    }
}

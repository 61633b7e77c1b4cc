package worldswitch.emulator.cpu.semantics.vector;

import worldswitch.emulator.cpu.Cpu;

/** Products of elements with one element of another vector, of twice their size. */
public final class LengtheningByElement {
    private LengtheningByElement() {}

    /** SMULL by an element. */
    public static void smull(Cpu cpu, int d, int n, int m, int index, int shape, long size) {
        long element = Lanes.replicate(Lanes.get(cpu.v, m, index, (int) size), (int) size);
        Lengthen.signedHalves(cpu, d, cpu.v[2 * n + (shape & 1)], element, (int) size, shape, Arithmetic.MUL);
    }

    /** UMULL by an element. */
    public static void umull(Cpu cpu, int d, int n, int m, int index, int shape, long size) {
        long element = Lanes.replicate(Lanes.get(cpu.v, m, index, (int) size), (int) size);
        Lengthen.unsignedHalves(cpu, d, cpu.v[2 * n + (shape & 1)], element, (int) size, shape, Arithmetic.MUL);
    }

    /** SMLAL by an element. */
    public static void smlal(Cpu cpu, int d, int n, int m, int index, int shape, long size) {
        long element = Lanes.replicate(Lanes.get(cpu.v, m, index, (int) size), (int) size);
        Lengthen.signedHalves(cpu, d, cpu.v[2 * n + (shape & 1)], element, (int) size, shape, Arithmetic.MLA);
    }

    /** UMLAL by an element. */
    public static void umlal(Cpu cpu, int d, int n, int m, int index, int shape, long size) {
        long element = Lanes.replicate(Lanes.get(cpu.v, m, index, (int) size), (int) size);
        Lengthen.unsignedHalves(cpu, d, cpu.v[2 * n + (shape & 1)], element, (int) size, shape, Arithmetic.MLA);
    }

    /** SMLSL by an element. */
    public static void smlsl(Cpu cpu, int d, int n, int m, int index, int shape, long size) {
        long element = Lanes.replicate(Lanes.get(cpu.v, m, index, (int) size), (int) size);
        Lengthen.signedHalves(cpu, d, cpu.v[2 * n + (shape & 1)], element, (int) size, shape, Arithmetic.MLS);
    }

    /** UMLSL by an element. */
    public static void umlsl(Cpu cpu, int d, int n, int m, int index, int shape, long size) {
        long element = Lanes.replicate(Lanes.get(cpu.v, m, index, (int) size), (int) size);
        Lengthen.unsignedHalves(cpu, d, cpu.v[2 * n + (shape & 1)], element, (int) size, shape, Arithmetic.MLS);
    }

    /** SQDMULL by an element. */
    public static void sqdmull(Cpu cpu, int d, int n, int m, int index, int shape, long size) {
        long element = Lanes.replicate(Lanes.get(cpu.v, m, index, (int) size), (int) size);
        Lengthen.signedHalves(
                cpu, d, cpu.v[2 * n + (shape & 1)], element, (int) size, shape, SaturatingProducts.SQDMULL);
    }

    /** SQDMLAL by an element. */
    public static void sqdmlal(Cpu cpu, int d, int n, int m, int index, int shape, long size) {
        long element = Lanes.replicate(Lanes.get(cpu.v, m, index, (int) size), (int) size);
        Lengthen.signedHalves(
                cpu, d, cpu.v[2 * n + (shape & 1)], element, (int) size, shape, SaturatingProducts.SQDMLAL);
    }

    /** SQDMLSL by an element. */
    public static void sqdmlsl(Cpu cpu, int d, int n, int m, int index, int shape, long size) {
        long element = Lanes.replicate(Lanes.get(cpu.v, m, index, (int) size), (int) size);
        Lengthen.signedHalves(
                cpu, d, cpu.v[2 * n + (shape & 1)], element, (int) size, shape, SaturatingProducts.SQDMLSL);
    }
}

package worldswitch.emulator.cpu.semantics.vector;

import worldswitch.emulator.cpu.Cpu;

/** Estimates of reciprocals of unsigned fixed-point numbers (UnsignedRecipEstimate() and its sister of the Arm ARM). */
public final class UnsignedEstimates {
    private UnsignedEstimates() {}

    private static final int SCALE = 23;
    private static final int HALF = 256;

    /** URECPE. */
    public static void urecpe(Cpu cpu, int d, int n, int q) {
        Registers.vector(cpu, d, reciprocals(cpu.v[2 * n]), reciprocals(cpu.v[2 * n + 1]), q);
    }

    /** URSQRTE. */
    public static void ursqrte(Cpu cpu, int d, int n, int q) {
        Registers.vector(cpu, d, roots(cpu.v[2 * n]), roots(cpu.v[2 * n + 1]), q);
    }

    private static long reciprocals(long pair) {
        return reciprocal(pair & Lanes.mask(2)) | reciprocal(pair >>> 32) << 32;
    }

    private static long roots(long pair) {
        return root(pair & Lanes.mask(2)) | root(pair >>> 32) << 32;
    }

    private static long reciprocal(long operand) {
        return operand >>> 31 == 0 ? Lanes.mask(2) : (long) reciprocalEstimate((int) (operand >>> SCALE)) << SCALE;
    }

    private static long root(long operand) {
        return operand >>> 30 == 0 ? Lanes.mask(2) : (long) rootEstimate((int) (operand >>> SCALE)) << SCALE;
    }

    /** Of a number from 256 to 511, taken as 0.5 to 1. */
    private static int reciprocalEstimate(int a) {
        return ((1 << 19) / (2 * a + 1) + 1) / 2;
    }

    /** Of a number from 128 to 511, taken as 0.25 to 1. */
    private static int rootEstimate(int number) {
        int a = number < HALF ? 2 * number + 1 : (number | 1) * 2;
        int b = 2 * HALF;
        while ((long) a * (b + 1) * (b + 1) < 1 << 28) {
            b++;
        }
        return (b + 1) / 2;
    }
}

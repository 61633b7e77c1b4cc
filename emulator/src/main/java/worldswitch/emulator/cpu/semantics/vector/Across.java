package worldswitch.emulator.cpu.semantics.vector;

import worldswitch.emulator.cpu.Cpu;

/** All elements of a vector put together. */
public final class Across {
    private Across() {}

    /** ADDV. */
    public static void addv(Cpu cpu, int d, int n, int size, int q) {
        long result = 0;
        for (int i = 0; i < Long.BYTES << q >> size; i++) {
            result = result + Lanes.get(cpu.v, n, i, size);
        }
        Registers.scalar(cpu, d, result & Lanes.mask(size));
    }

    /** SADDLV. */
    public static void saddlv(Cpu cpu, int d, int n, int size, int q) {
        long result = 0;
        for (int i = 0; i < Long.BYTES << q >> size; i++) {
            result = result + Lanes.getSigned(cpu.v, n, i, size);
        }
        Registers.scalar(cpu, d, result & Lanes.mask(size + 1));
    }

    /** UADDLV. */
    public static void uaddlv(Cpu cpu, int d, int n, int size, int q) {
        long result = 0;
        for (int i = 0; i < Long.BYTES << q >> size; i++) {
            result = result + Lanes.get(cpu.v, n, i, size);
        }
        Registers.scalar(cpu, d, result & Lanes.mask(size + 1));
    }

    /** SMAXV. */
    public static void smaxv(Cpu cpu, int d, int n, int size, int q) {
        long result = Long.MIN_VALUE;
        for (int i = 0; i < Long.BYTES << q >> size; i++) {
            result = Math.max(result, Lanes.getSigned(cpu.v, n, i, size));
        }
        Registers.scalar(cpu, d, result & Lanes.mask(size));
    }

    /** UMAXV. */
    public static void umaxv(Cpu cpu, int d, int n, int size, int q) {
        long result = 0;
        for (int i = 0; i < Long.BYTES << q >> size; i++) {
            result = Math.max(result, Lanes.get(cpu.v, n, i, size));
        }
        Registers.scalar(cpu, d, result & Lanes.mask(size));
    }

    /** SMINV. */
    public static void sminv(Cpu cpu, int d, int n, int size, int q) {
        long result = Long.MAX_VALUE;
        for (int i = 0; i < Long.BYTES << q >> size; i++) {
            result = Math.min(result, Lanes.getSigned(cpu.v, n, i, size));
        }
        Registers.scalar(cpu, d, result & Lanes.mask(size));
    }

    /** UMINV. */
    public static void uminv(Cpu cpu, int d, int n, int size, int q) {
        long result = Long.MAX_VALUE;
        for (int i = 0; i < Long.BYTES << q >> size; i++) {
            result = Math.min(result, Lanes.get(cpu.v, n, i, size));
        }
        Registers.scalar(cpu, d, result & Lanes.mask(size));
    }

    /** ADDP of the two doublewords of a vector. */
    public static void addp(Cpu cpu, int d, int n) {
        Registers.scalar(cpu, d, cpu.v[2 * n] + cpu.v[2 * n + 1]);
    }
}

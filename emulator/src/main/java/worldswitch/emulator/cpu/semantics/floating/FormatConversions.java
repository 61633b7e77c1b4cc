package worldswitch.emulator.cpu.semantics.floating;

import worldswitch.emulator.cpu.Cpu;
import worldswitch.emulator.cpu.semantics.floating.arithmetic.Format;
import worldswitch.emulator.cpu.semantics.floating.arithmetic.FormatConversion;
import worldswitch.emulator.cpu.semantics.floating.arithmetic.Rounding;
import worldswitch.emulator.cpu.semantics.vector.Registers;

/** Conversion between half, single and double precision. Sizes are those of the narrower format. */
public final class FormatConversions {
    private static final int DOUBLEWORD = 64;

    private FormatConversions() {}

    /** FCVT. */
    public static void fcvt(Cpu cpu, int d, int n, int from, int to) {
        long a = Elements.low(cpu, n, from);
        Registers.scalar(cpu, d, FormatConversion.convert(cpu, Format.of(from), Format.of(to), a));
    }

    /** FCVTL and FCVTL2: the elements of one half of a register become those of a whole one. */
    public static void fcvtl(Cpu cpu, int d, int n, int size, int half) {
        long source = cpu.v[2 * n + half];
        long mask = -1L >>> DOUBLEWORD - size;
        for (int i = 0; i < DOUBLEWORD / size; i++) {
            long a = source >>> i * size & mask;
            long wide = FormatConversion.convert(cpu, Format.of(size), Format.of(2 * size), a);
            Elements.put(cpu, d, 2 * size, i, wide);
        }
    }

    /** FCVTN and FCVTN2: the elements of a whole register become those of one half; the low one clears the high one. */
    public static void fcvtn(Cpu cpu, int d, int n, int size, int half) {
        long result = 0;
        for (int i = 0; i < DOUBLEWORD / size; i++) {
            long a = Elements.get(cpu, n, 2 * size, i);
            result |= FormatConversion.convert(cpu, Format.of(2 * size), Format.of(size), a) << i * size;
        }
        putHalf(cpu, d, half, result);
    }

    /** FCVTXN and FCVTXN2: the same from double to single precision, rounded to odd. */
    public static void fcvtxn(Cpu cpu, int d, int n, int half) {
        long low = toOdd(cpu, cpu.v[2 * n]);
        long high = toOdd(cpu, cpu.v[2 * n + 1]);
        putHalf(cpu, d, half, high << Float.SIZE | low);
    }

    /** FCVTXN (scalar). */
    public static void fcvtxnScalar(Cpu cpu, int d, int n) {
        Registers.scalar(cpu, d, toOdd(cpu, cpu.v[2 * n]));
    }

    /** BFCVT: a single as a BFloat16 number. */
    public static void bfcvt(Cpu cpu, int d, int n) {
        Registers.scalar(cpu, d, toBrain(cpu, Elements.low(cpu, n, Float.SIZE)));
    }

    /** BFCVTN and BFCVTN2: the same of four singles. */
    public static void bfcvtn(Cpu cpu, int d, int n, int half) {
        long result = 0;
        for (int i = 0; i < DOUBLEWORD / Short.SIZE; i++) {
            result |= toBrain(cpu, Elements.get(cpu, n, Float.SIZE, i)) << i * Short.SIZE;
        }
        putHalf(cpu, d, half, result);
    }

    private static long toBrain(Cpu cpu, long number) {
        return FormatConversion.convert(cpu, Format.SINGLE, Format.BRAIN, number);
    }

    private static long toOdd(Cpu cpu, long number) {
        return FormatConversion.convert(cpu, Format.DOUBLE, Format.SINGLE, number, Rounding.ODD);
    }

    private static void putHalf(Cpu cpu, int register, int half, long value) {
        cpu.v[2 * register + half] = value;
        if (half == 0) {
            cpu.v[2 * register + 1] = 0;
        }
    }
}

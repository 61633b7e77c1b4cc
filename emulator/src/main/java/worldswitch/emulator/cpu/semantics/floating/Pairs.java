package worldswitch.emulator.cpu.semantics.floating;

import worldswitch.emulator.cpu.Cpu;
import worldswitch.emulator.cpu.semantics.floating.arithmetic.Arithmetic;
import worldswitch.emulator.cpu.semantics.floating.arithmetic.Extremes;
import worldswitch.emulator.cpu.semantics.floating.arithmetic.Format;

/** Operations on neighbouring elements: of two registers, the results of the first below those of the second. */
public final class Pairs {
    private Pairs() {}

    /** FADDP (vector). */
    public static void faddp(Cpu cpu, int d, int n, int m, int size, int shape) {
        int count = Elements.count(size, shape);
        long low = 0;
        long high = 0;
        for (int i = 0; i < count; i++) {
            int from = 2 * i < count ? n : m;
            int place = 2 * i & count - 1;
            long a = Elements.get(cpu, from, size, place);
            long b = Elements.get(cpu, from, size, place + 1);
            long result = Arithmetic.add(cpu, size, a, b) << i * size;
            low |= i * size < Long.SIZE ? result : 0;
            high |= i * size < Long.SIZE ? 0 : result;
        }
        cpu.v[2 * d] = low;
        cpu.v[2 * d + 1] = high;
    }

    /** FMAXP (vector). */
    public static void fmaxp(Cpu cpu, int d, int n, int m, int size, int shape) {
        int count = Elements.count(size, shape);
        long low = 0;
        long high = 0;
        for (int i = 0; i < count; i++) {
            int from = 2 * i < count ? n : m;
            int place = 2 * i & count - 1;
            long a = Elements.get(cpu, from, size, place);
            long b = Elements.get(cpu, from, size, place + 1);
            long result = Extremes.larger(cpu, Format.of(size), a, b) << i * size;
            low |= i * size < Long.SIZE ? result : 0;
            high |= i * size < Long.SIZE ? 0 : result;
        }
        cpu.v[2 * d] = low;
        cpu.v[2 * d + 1] = high;
    }

    /** FMINP (vector). */
    public static void fminp(Cpu cpu, int d, int n, int m, int size, int shape) {
        int count = Elements.count(size, shape);
        long low = 0;
        long high = 0;
        for (int i = 0; i < count; i++) {
            int from = 2 * i < count ? n : m;
            int place = 2 * i & count - 1;
            long a = Elements.get(cpu, from, size, place);
            long b = Elements.get(cpu, from, size, place + 1);
            long result = Extremes.smaller(cpu, Format.of(size), a, b) << i * size;
            low |= i * size < Long.SIZE ? result : 0;
            high |= i * size < Long.SIZE ? 0 : result;
        }
        cpu.v[2 * d] = low;
        cpu.v[2 * d + 1] = high;
    }

    /** FMAXNMP (vector). */
    public static void fmaxnmp(Cpu cpu, int d, int n, int m, int size, int shape) {
        int count = Elements.count(size, shape);
        long low = 0;
        long high = 0;
        for (int i = 0; i < count; i++) {
            int from = 2 * i < count ? n : m;
            int place = 2 * i & count - 1;
            long a = Elements.get(cpu, from, size, place);
            long b = Elements.get(cpu, from, size, place + 1);
            long result = Extremes.largerNumber(cpu, Format.of(size), a, b) << i * size;
            low |= i * size < Long.SIZE ? result : 0;
            high |= i * size < Long.SIZE ? 0 : result;
        }
        cpu.v[2 * d] = low;
        cpu.v[2 * d + 1] = high;
    }

    /** FMINNMP (vector). */
    public static void fminnmp(Cpu cpu, int d, int n, int m, int size, int shape) {
        int count = Elements.count(size, shape);
        long low = 0;
        long high = 0;
        for (int i = 0; i < count; i++) {
            int from = 2 * i < count ? n : m;
            int place = 2 * i & count - 1;
            long a = Elements.get(cpu, from, size, place);
            long b = Elements.get(cpu, from, size, place + 1);
            long result = Extremes.smallerNumber(cpu, Format.of(size), a, b) << i * size;
            low |= i * size < Long.SIZE ? result : 0;
            high |= i * size < Long.SIZE ? 0 : result;
        }
        cpu.v[2 * d] = low;
        cpu.v[2 * d + 1] = high;
    }
}

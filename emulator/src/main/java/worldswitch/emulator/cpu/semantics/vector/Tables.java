package worldswitch.emulator.cpu.semantics.vector;

import worldswitch.emulator.cpu.Cpu;

/** Bytes looked up in a table of up to four registers, one behind the other. */
public final class Tables {
    private Tables() {}

    /** TBL: zero where an index lies beyond the table. */
    public static void tbl(Cpu cpu, int d, int n, int m, int count, int q) {
        long low = half(cpu, n, cpu.v[2 * m], 0, count);
        long high = half(cpu, n, cpu.v[2 * m + 1], 0, count);
        Registers.vector(cpu, d, low, high, q);
    }

    /** TBX: the destination's byte where an index lies beyond the table. */
    public static void tbx(Cpu cpu, int d, int n, int m, int count, int q) {
        long low = half(cpu, n, cpu.v[2 * m], cpu.v[2 * d], count);
        long high = half(cpu, n, cpu.v[2 * m + 1], cpu.v[2 * d + 1], count);
        Registers.vector(cpu, d, low, high, q);
    }

    private static long half(Cpu cpu, int n, long indices, long otherwise, int count) {
        long result = 0;
        for (int bit = 0; bit < Long.SIZE; bit += Byte.SIZE) {
            int index = (int) (indices >>> bit & 0xff);
            boolean within = index < 16 * count;
            long value = within ? Lanes.get(cpu.v, n + index / 16 & 31, index % 16, 0) : otherwise >>> bit & 0xff;
            result |= value << bit;
        }
        return result;
    }
}

package worldswitch.emulator.cpu.semantics.floating;

import worldswitch.emulator.cpu.Cpu;
import worldswitch.emulator.cpu.semantics.floating.arithmetic.Format;
import worldswitch.emulator.cpu.semantics.floating.arithmetic.FormatConversion;

/** Constants written to every element. */
public final class VectorConstants {
    private VectorConstants() {}

    /** FMOV (vector, immediate). The immediate is a double; it has so few bits that every format has it. */
    public static void fmov(Cpu cpu, int d, int size, int shape, long imm) {
        long number = FormatConversion.exact(Format.of(size), imm);
        for (int i = 0; i < Elements.count(size, shape); i++) {
            Elements.put(cpu, d, size, i, number);
        }
        Elements.clearAbove(cpu, d, size, shape);
    }
}

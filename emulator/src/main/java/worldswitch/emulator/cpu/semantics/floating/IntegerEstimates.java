package worldswitch.emulator.cpu.semantics.floating;

import worldswitch.emulator.cpu.Cpu;
import worldswitch.emulator.cpu.semantics.floating.arithmetic.Estimates;

/** Estimates of reciprocals of unsigned 32-bit fractions, element by element. */
public final class IntegerEstimates {
    private static final int WORD = 32;

    private IntegerEstimates() {}

    /** URECPE. */
    public static void urecpe(Cpu cpu, int d, int n, int shape) {
        for (int i = 0; i < Elements.count(WORD, shape); i++) {
            Elements.put(cpu, d, WORD, i, Estimates.unsignedReciprocal(Elements.get(cpu, n, WORD, i)));
        }
        Elements.clearAbove(cpu, d, WORD, shape);
    }

    /** URSQRTE. */
    public static void ursqrte(Cpu cpu, int d, int n, int shape) {
        for (int i = 0; i < Elements.count(WORD, shape); i++) {
            Elements.put(cpu, d, WORD, i, Estimates.unsignedReciprocalSquareRoot(Elements.get(cpu, n, WORD, i)));
        }
        Elements.clearAbove(cpu, d, WORD, shape);
    }
}

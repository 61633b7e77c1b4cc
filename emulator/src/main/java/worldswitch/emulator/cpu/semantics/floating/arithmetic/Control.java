package worldswitch.emulator.cpu.semantics.floating.arithmetic;

import worldswitch.emulator.cpu.Cpu;

/** The fields of FPCR. */
final class Control {
    /** FPCR.FZ16. */
    static final int FLUSH_HALF = 1 << 19;
    /** FPCR.FZ. */
    static final int FLUSH = 1 << 24;
    /** FPCR.DN. */
    static final int DEFAULT_NAN = 1 << 25;
    /** FPCR.AHP. */
    static final int ALTERNATIVE_HALF = 1 << 26;

    private static final int ROUNDING_SHIFT = 22;
    /** FPCR.RMode. */
    static final int ROUNDING = 3 << ROUNDING_SHIFT;

    private Control() {}

    /** Whether a field of one bit is set. */
    static boolean has(Cpu cpu, int bit) {
        return (cpu.fpcr & bit) != 0;
    }

    /** The rounding mode that FPCR.RMode selects. */
    static int rounding(Cpu cpu) {
        return (cpu.fpcr & ROUNDING) >>> ROUNDING_SHIFT;
    }
}

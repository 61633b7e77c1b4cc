package worldswitch.emulator.cpu;

import worldswitch.emulator.sysreg.BackedRegister;
import worldswitch.emulator.sysreg.catalogue.Catalogue;

/**
 * RNDR and RNDRRS (FEAT_RNG). The machine is deterministic: a number is a function of how many instructions it has retired, by the
 * output function of SplitMix64. No two instructions retire at the same count, so no number has a state of its own to keep, and
 * a run that is repeated, or gone back in, reads the same ones. There always is one: the flags become 0. To an observer, who
 * only looks, they are 0.
 */
final class RandomNumbers {
    private static final long STEP = 0x9e37_79b9_7f4a_7c15L;

    private RandomNumbers() {}

    /** Gives the register file of a processor its random numbers. */
    static void install(Cpu cpu) {
        for (String name : new String[] {"RNDR", "RNDRRS"}) {
            cpu.registers.install(Catalogue.index(name), BackedRegister.acknowledging(() -> 0, () -> read(cpu)));
        }
    }

    private static long read(Cpu cpu) {
        cpu.nzcv = 0;
        return number(cpu);
    }

    private static long number(Cpu cpu) {
        long mixed = (cpu.time().instructions() + 1) * STEP;
        mixed = (mixed ^ mixed >>> 30) * 0xbf58_476d_1ce4_e5b9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94d0_49bb_1331_11ebL;
        return mixed ^ mixed >>> 31;
    }
}

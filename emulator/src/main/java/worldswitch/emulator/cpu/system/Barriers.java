package worldswitch.emulator.cpu.system;

import worldswitch.emulator.cpu.Cpu;
import worldswitch.emulator.event.SynchronisationEvent;

/**
 * Barriers, and CLREX. Memory is always up to date for every observer and nothing is speculated, so only ISB has something
 * to do.
 */
public final class Barriers {
    private Barriers() {}

    /** ISB: a context synchronisation event. */
    public static void isb(Cpu cpu) {
        cpu.registers.synchronise(SynchronisationEvent.ISB);
        cpu.contextChanged();
    }

    /** DMB, DSB, SB, SSBB and PSSBB. */
    public static void complete(Cpu cpu) {}

    /** CLREX. */
    public static void clrex(Cpu cpu) {
        cpu.monitor.clear();
    }
}

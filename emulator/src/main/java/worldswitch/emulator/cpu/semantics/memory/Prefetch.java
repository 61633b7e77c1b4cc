package worldswitch.emulator.cpu.semantics.memory;

import worldswitch.emulator.cpu.Cpu;

/** Prefetches, which have no effect on the architectural state and do not fault, whatever their address. */
public final class Prefetch {
    private Prefetch() {}

    /** PRFM and PRFUM. */
    public static void none(Cpu cpu) {}
}

package worldswitch.emulator.cpu.semantics.memory;

import worldswitch.emulator.cpu.Cpu;
import worldswitch.emulator.cpu.exception.Controls;
import worldswitch.emulator.mmu.Access;
import worldswitch.emulator.mmu.GuestAbort;

/**
 * The blocks of memory that could have an allocation tag each. No memory of this machine has any: what stores a tag checks the
 * address and does no more (AArch64.MemTag[] of the Arm ARM).
 */
final class TagGranules {
    /** Bytes that have a tag in common. */
    static final int SIZE = 16;

    private TagGranules() {}

    /** Checks the address of adjacent granules as a store of their tags does. */
    static void store(Cpu cpu, long address, int count) {
        align(cpu, address);
        for (int i = 0; i < count; i++) {
            cpu.memory.translate(address + (long) i * SIZE, SIZE, Access.WRITE);
        }
    }

    /** Checks the address of a granule as a load of its tag does. */
    static void load(Cpu cpu, long address) {
        cpu.memory.translate(address & -SIZE, SIZE, 0);
    }

    private static void align(Cpu cpu, long address) {
        if ((address & SIZE - 1) == 0) {
            return;
        }
        GuestAbort abort = cpu.abort;
        abort.cause = GuestAbort.Cause.ALIGNMENT;
        abort.address = address;
        abort.level = 0;
        abort.stage2 = false;
        abort.onWalk = false;
        abort.fetch = false;
        abort.write = true;
        abort.maintenance = false;
        abort.vncr = false;
        abort.targetEl = Controls.regime(cpu);
        abort.reason = null;
        throw abort;
    }
}

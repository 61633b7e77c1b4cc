package worldswitch.emulator.cpu.semantics.memory;

import worldswitch.emulator.cpu.Cpu;
import worldswitch.emulator.memory.PhysicalMemory;
import worldswitch.emulator.mmu.Access;

/** The store of two registers side by side: either both reach memory or, where one of them faults, neither. */
final class PairStore {
    private PairStore() {}

    /** Stores two words. */
    static void store32(Cpu cpu, long address, long first, long second) {
        check(cpu, address, Integer.BYTES);
        cpu.memory.store32(address, first);
        cpu.memory.store32(address + Integer.BYTES, second);
    }

    /** Stores two doublewords. */
    static void store64(Cpu cpu, long address, long first, long second) {
        check(cpu, address, Long.BYTES);
        cpu.memory.store64(address, first);
        cpu.memory.store64(address + Long.BYTES, second);
    }

    /** Only a pair that does not lie in one page can fault at its second half alone. */
    private static void check(Cpu cpu, long address, int size) {
        if ((address ^ address + 2 * size - 1) >>> PhysicalMemory.PAGE_SHIFT != 0) {
            cpu.memory.translate(address, size, Access.WRITE);
            cpu.memory.translate(address + size, size, Access.WRITE);
        }
    }
}

package worldswitch.emulator.cpu.semantics.memory;

import worldswitch.emulator.cpu.Cpu;
import worldswitch.emulator.mmu.Access;

/** The store of two registers side by side: either both reach memory or, where one of them faults, neither. */
final class PairStore {
    private PairStore() {}

    /** Stores two words. */
    static void store32(Cpu cpu, long address, long first, long second) {
        check(cpu, address);
        cpu.memory.store32(address, first);
        cpu.memory.store32(address + Integer.BYTES, second);
    }

    private static void check(Cpu cpu, long address) {
        if (cpu.memory.mayFaultMidway(address, 2 * Integer.BYTES)) {
            cpu.memory.translate(address, Integer.BYTES, Access.WRITE);
            cpu.memory.translate(address + Integer.BYTES, Integer.BYTES, Access.WRITE);
        }
    }
}

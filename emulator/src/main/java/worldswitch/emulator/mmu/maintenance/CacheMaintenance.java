package worldswitch.emulator.mmu.maintenance;

import worldswitch.emulator.mmu.Access;
import worldswitch.emulator.mmu.access.ProcessorMemory;

/** The DC and IC instructions of a processor without caches: what they do to memory, and how their address can fault. */
final class CacheMaintenance {
    private final ProcessorMemory memory;

    CacheMaintenance(ProcessorMemory memory) {
        this.memory = memory;
    }

    void addTo(Operation[] operations) {
        Table.read("cache-maintenance.tsv").into(operations, cells -> switch (cells[1]) {
            case "nothing" -> operand -> {};
            case "address" -> address -> memory.translate(address, 1, Access.MAINTENANCE);
            case "address-write" -> address -> memory.translate(address, 1, Access.MAINTENANCE | Access.WRITE);
            case "zeroable" -> memory::checkZero;
            case "zero" -> memory::zero;
            default -> throw new IllegalArgumentException(cells[0] + ": nothing is called " + cells[1]);
        });
    }
}

package worldswitch.emulator.mmu.access;

import java.util.List;
import worldswitch.emulator.event.CpuView;
import worldswitch.emulator.event.MachineObserver;
import worldswitch.emulator.memory.PhysicalMemory;
import worldswitch.emulator.mmu.Watchpoint;

/** The watchpoints of a processor, and who is told of them. */
final class Watched {
    private final CpuView cpu;
    private MachineObserver observer = MachineObserver.NONE;
    private Watchpoint[] watchpoints = {};

    Watched(CpuView cpu) {
        this.cpu = cpu;
    }

    void observe(MachineObserver to) {
        observer = to;
    }

    void replace(List<Watchpoint> by) {
        watchpoints = by.toArray(Watchpoint[]::new);
    }

    /** Whether anything in the page of an address is watched, so that it must not enter a fast table. */
    boolean touches(long address) {
        for (Watchpoint watchpoint : watchpoints) {
            if (watchpoint.overlaps(address & FastTable.PAGE, PhysicalMemory.PAGE_SIZE)) {
                return true;
            }
        }
        return false;
    }

    /** Tells of an access that was performed, if it is watched. */
    void accessed(long address, int size, boolean write, long value) {
        for (Watchpoint watchpoint : watchpoints) {
            if (watchpoint.concerns(address, size, write)) {
                observer.watchpointReached(cpu, address, size, write, value);
                return;
            }
        }
    }
}

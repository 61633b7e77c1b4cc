package worldswitch.sessions.check;

import java.util.Set;
import java.util.TreeMap;
import worldswitch.emulator.event.CpuView;
import worldswitch.emulator.event.MachineObserver;
import worldswitch.emulator.sysreg.catalogue.Catalogue;

/** Counts the register accesses that became memory accesses through VNCR_EL2, by register. */
final class VncrTally implements MachineObserver {
    private final TreeMap<String, Count> counts = new TreeMap<>();

    @Override
    public void vncrAccess(CpuView cpu, int register, int offset, boolean write, long value) {
        Count count = counts.computeIfAbsent(Catalogue.row(register).name(), name -> new Count(offset));
        if (write) {
            count.writes++;
        } else {
            count.reads++;
        }
    }

    /** The registers accessed. */
    Set<String> names() {
        return counts.keySet();
    }

    /** The offset at which a register was accessed, or -1. */
    int offset(String register) {
        return of(register).offset;
    }

    long reads(String register) {
        return of(register).reads;
    }

    long writes(String register) {
        return of(register).writes;
    }

    /** All accesses. */
    long total() {
        return counts.values().stream()
                .mapToLong(count -> count.reads + count.writes)
                .sum();
    }

    private Count of(String register) {
        return counts.getOrDefault(register, new Count(-1));
    }

    private static final class Count {
        private final int offset;
        private long reads;
        private long writes;

        Count(int offset) {
            this.offset = offset;
        }
    }
}

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
        return count(register).offset;
    }

    long reads(String register) {
        return count(register).reads;
    }

    long writes(String register) {
        return count(register).writes;
    }

    /** Reads and writes. */
    long of(String register) {
        return reads(register) + writes(register);
    }

    private Count count(String register) {
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

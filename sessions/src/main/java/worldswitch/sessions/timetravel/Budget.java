package worldswitch.sessions.timetravel;

import worldswitch.emulator.memory.MemoryImage;
import worldswitch.emulator.memory.PhysicalMemory;

/**
 * The bytes that checkpoints of a run may cost: an allowance, and what the guest leaves unused of its RAM, so that machine and
 * checkpoints together never take more than RAM and allowance.
 */
final class Budget {
    private final long allowance;
    private final long lent;
    private long used;

    /**
     * Makes a budget.
     *
     * @param allowance the bytes that are there in any case
     * @param lent bytes of RAM that are there as long as the guest does not use them
     */
    Budget(long allowance, long lent) {
        this.allowance = allowance;
        this.lent = lent;
    }

    /** The guest has used so much RAM at a moment: what it has used once is not lent any more. */
    void see(MemoryImage memory) {
        used = Math.max(used, memory.pagesBeyond(null) * PhysicalMemory.PAGE_SIZE);
    }

    /** How many there are. */
    long bytes() {
        return allowance + Math.max(0, lent - used);
    }
}

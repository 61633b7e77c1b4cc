package worldswitch.sessions.timetravel;

import worldswitch.emulator.memory.MemoryImage;
import worldswitch.emulator.memory.PhysicalMemory;

/**
 * The bytes that checkpoints of a run may cost: an allowance, and what the guest leaves unused of its RAM, so that machine and
 * checkpoints together never take more than RAM and allowance.
 */
final class Budget {
    private final long allowance;
    private final long ram;
    private final long most;
    private long used;

    /**
     * Makes a budget.
     *
     * @param allowance the bytes that are there in any case
     * @param ram the bytes of the guest's RAM, which are there as long as it does not use them
     * @param most how many of those may be taken
     */
    Budget(long allowance, long ram, long most) {
        this.allowance = allowance;
        this.ram = ram;
        this.most = most;
    }

    /** The guest has used so much RAM at a moment: what it has used once is not lent any more. Returns how much that is. */
    long see(MemoryImage memory) {
        long now = memory.pagesBeyond(null) * PhysicalMemory.PAGE_SIZE;
        used = Math.max(used, now);
        return now;
    }

    /** How many there are. */
    long bytes() {
        return allowance + Math.min(most, Math.max(0, ram - used));
    }
}

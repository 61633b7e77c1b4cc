package worldswitch.sessions.timeline;

/**
 * Where the list registers of a guest hypervisor lie in memory: what it writes to ICH_LR0_EL2 and so on is there, and the
 * hypervisor puts others in their place while the guest of the guest runs.
 *
 * @param address the physical address of the first, a multiple of 8
 * @param count how many there are, 1 to 16
 */
public record NestedLists(long address, int count) {
    /** The most there can be. */
    public static final int MOST = 16;

    /** Names list registers in memory; throws IllegalArgumentException if they are none, too many, or not aligned. */
    public NestedLists {
        if (address < 0 || address % Long.BYTES != 0 || count < 1 || count > MOST) {
            throw new IllegalArgumentException(count + " list registers at 0x" + Long.toHexString(address));
        }
    }

    /** The number of the list register that holds a byte, which may be none of them. */
    public long number(long physical) {
        return Math.floorDiv(physical - address, (long) Long.BYTES);
    }

    /** The address of a list register. */
    public long at(int number) {
        return address + (long) number * Long.BYTES;
    }
}

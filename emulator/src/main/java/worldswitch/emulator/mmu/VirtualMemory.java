package worldswitch.emulator.mmu;

import java.util.List;
import worldswitch.emulator.memory.PhysicalMemory;

/**
 * Memory as the instructions of one processor see it: loads, stores and fetches by virtual address.
 *
 * <p>Every method translates in the present regime and may throw the processor's {@link GuestAbort}. An access that
 * crosses a page is split; a device access that is unaligned faults. Values are little- or big-endian as SCTLR_ELx.EE and
 * E0E say, zero-extended in the low bits. {@code flags} combine the constants of {@link Access}.
 */
public interface VirtualMemory {
    /** Loads a byte. */
    long load8(long address);

    /** Loads two bytes. */
    long load16(long address);

    /** Loads four bytes. */
    long load32(long address);

    /** Loads eight bytes. */
    long load64(long address);

    /** Stores a byte. */
    void store8(long address, long value);

    /** Stores two bytes. */
    void store16(long address, long value);

    /** Stores four bytes. */
    void store32(long address, long value);

    /** Stores eight bytes. */
    void store64(long address, long value);

    /** Loads two adjacent doublewords into two elements of an array, both or none. */
    default void loadPair64(long address, long[] to, int first, int second) {
        long low = load64(address);
        long high = load64(address + Long.BYTES);
        to[first] = low;
        to[second] = high;
    }

    /**
     * Whether of two adjacent stores the second one can fault where the first does not: because they lie in two pages, or
     * because the guest watches addresses.
     *
     * @param size bytes of both
     */
    default boolean mayFaultMidway(long address, int size) {
        return (address ^ address + size - 1) >>> PhysicalMemory.PAGE_SHIFT != 0;
    }

    /** Stores two adjacent doublewords, both or none. */
    default void storePair64(long address, long first, long second) {
        if (mayFaultMidway(address, 2 * Long.BYTES)) {
            translate(address, Long.BYTES, Access.WRITE);
            translate(address + Long.BYTES, Long.BYTES, Access.WRITE);
        }
        store64(address, first);
        store64(address + Long.BYTES, second);
    }

    /** Loads sixteen bytes, which should be aligned as such, into two elements of an array, the low half first. */
    default void loadVector(long address, long[] to, int first) {
        loadPair64(address, to, first, first + 1);
    }

    /** Stores sixteen bytes, which should be aligned as such. */
    default void storeVector(long address, long low, long high) {
        storePair64(address, low, high);
    }

    /** Loads 1, 2, 4 or 8 bytes with other than plain semantics. */
    long load(long address, int size, int flags);

    /** Stores 1, 2, 4 or 8 bytes with other than plain semantics. */
    void store(long address, int size, long value, int flags);

    /**
     * Translates and checks an access without performing it, for exclusives, DC ZVA and the first half of pairs.
     *
     * @return the physical address
     */
    long translate(long address, int size, int flags);

    /** The physical address of an instruction, after alignment and permission checks. */
    long fetch(long address);

    /** Whether the page of an instruction that has been fetched is guarded (GP of its descriptor, FEAT_BTI). */
    default boolean guarded(long address) {
        return false;
    }

    /** Tells the observer of accesses to these addresses from now on, and of no others. */
    default void watch(List<Watchpoint> watchpoints) {}

    /** Something that translation goes by has changed: exception level, PSTATE.PAN, UAO, or an effective register. */
    void contextChanged();
}

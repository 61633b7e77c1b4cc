package worldswitch.emulator.mmu.tlb;

/**
 * Which entries a TLB maintenance operation removes.
 *
 * <p>Entries from a last-level descriptor are all there is, so the forms for the last level remove what the others do.
 */
public final class Invalidation {
    /** Stands for every VMID, or every ASID. */
    public static final int ANY = -1;

    private Space space = Space.EL2;
    private int vmid = ANY;
    private int asid = ANY;
    private boolean sparesGlobal;
    private boolean everyAddress = true;
    private long first;
    private long last;

    /** Begins anew: everything of a space. */
    public Invalidation everything(Space in) {
        space = in;
        vmid = ANY;
        asid = ANY;
        sparesGlobal = false;
        everyAddress = true;
        return this;
    }

    /** Narrows it to a virtual machine. */
    public Invalidation machine(int identifier) {
        vmid = identifier;
        return this;
    }

    /** Narrows it to an address space and, unless spared, what is global. */
    public Invalidation addressSpace(int identifier, boolean withoutGlobal) {
        asid = identifier;
        sparesGlobal = withoutGlobal;
        return this;
    }

    /** Narrows it to the descriptors that map any address from one to another. */
    public Invalidation addresses(long from, long to) {
        everyAddress = false;
        first = from;
        last = to;
        return this;
    }

    /** The space. */
    public Space space() {
        return space;
    }

    /** Whether it goes by no address. */
    boolean everyAddress() {
        return everyAddress;
    }

    /** The first address. */
    long first() {
        return first;
    }

    /** Whether all addresses lie in one page. */
    boolean onePage() {
        return !everyAddress && (first ^ last) >>> 12 == 0;
    }

    boolean matches(TlbEntry entry) {
        return entry.valid
                && entry.space == space
                && (vmid == ANY || entry.vmid == vmid)
                && matchesAddressSpace(entry)
                && (everyAddress || matchesAddress(entry));
    }

    private boolean matchesAddressSpace(TlbEntry entry) {
        return asid == ANY || (entry.global() ? !sparesGlobal : entry.asid == asid);
    }

    private boolean matchesAddress(TlbEntry entry) {
        long block = -1L << entry.translation.stageOneShift;
        long from = entry.translation.input & block;
        return Long.compareUnsigned(from, last) <= 0 && Long.compareUnsigned(first, from | ~block) <= 0;
    }
}

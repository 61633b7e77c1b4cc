package worldswitch.emulator.memory;

/**
 * The physical address space of a machine: RAM in copy-on-write pages, and device regions.
 *
 * <p>Not threadsafe: belongs to the machine's thread. Pages handed out by {@link #snapshot} are never written again.
 */
public interface PhysicalMemory {
    /** log2 of the size of a page of RAM. */
    int PAGE_SHIFT = 12;

    /** Bytes in a page of RAM. */
    int PAGE_SIZE = 1 << PAGE_SHIFT;

    /** Lays out RAM, zeroed; no page is allocated before it is written. */
    void addRam(long base, long size);

    /** Lays out a device's region. */
    void addDevice(String name, long base, long size, MmioDevice device);

    /** Whether RAM answers at a physical address. */
    boolean isRam(long address);

    /** The page that holds a physical address, for reading; null if no RAM is there. */
    byte @org.jspecify.annotations.Nullable [] readable(long address);

    /**
     * The page that holds a physical address, for writing: private to this memory from now until the next
     * {@link #snapshot}; null if no RAM is there.
     */
    byte @org.jspecify.annotations.Nullable [] writable(long address);

    /** Reads 1, 2, 4 or 8 bytes, little-endian, from RAM or a device, within one page. */
    long read(long address, int size);

    /** Writes 1, 2, 4 or 8 bytes, little-endian, to RAM or a device, within one page. */
    void write(long address, int size, long value);

    /** Copies bytes into RAM; for loaders. */
    void load(long address, byte[] bytes);

    /** The RAM as it is now; costs one array of page references, not the pages. */
    MemoryImage snapshot();

    /** Puts RAM back to an image of this memory. */
    void restore(MemoryImage image);

    /** Is told when memory from which instructions were decoded changes, or when pages must be looked up anew. */
    void listen(MemoryListener listener);

    /** Asks that the listener be told of writes to a page from which instructions have been decoded. */
    void watchCode(long address);
}

package worldswitch.emulator.memory;

/** Is told what makes a cached view of physical memory stale. */
public interface MemoryListener {
    /**
     * Bytes of a page from which instructions were decoded are about to change. The page stays watched until
     * {@link PhysicalMemory#unwatchCode}.
     *
     * @param address the physical address of the first byte
     * @param length bytes, all within one page
     */
    default void codeChanged(long address, int length) {}

    /** A page became code: its array must no longer be written directly. */
    default void codeWatched(byte[] page) {}

    /**
     * A store that is watched ({@link PhysicalMemory#watchStores}) was performed.
     *
     * @param address the physical address of the first byte
     * @param size 1, 2, 4 or 8 bytes
     * @param old what the bytes held before, as a little-endian number
     * @param value what they hold now
     */
    default void stored(long address, int size, long old, long value) {}

    /** A page array held for reading is no longer the memory's: the page was copied, in order to be written. */
    default void pageReplaced(byte[] shared) {}

    /** Every page array that is kept must be looked up anew: a snapshot was taken, or other stores are watched. */
    default void pagesShared() {}

    /**
     * Every byte may have changed: an image was restored. No page array that was looked up earlier holds. Pages of code stay
     * that; where their bytes changed {@link #codeChanged} was called, though this once after the change.
     */
    default void restored() {}
}

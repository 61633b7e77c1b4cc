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

    /** A page array held for reading is no longer the memory's: the page was copied, in order to be written. */
    default void pageReplaced(byte[] shared) {}

    /** Every page array that is kept must be looked up anew: a snapshot was taken. */
    default void pagesShared() {}

    /** Everything may have changed: an image was restored. Nothing decoded or looked up earlier holds, and no page is code. */
    default void restored() {}
}

package worldswitch.emulator.memory;

/** Is told what makes a cached view of physical memory stale. */
public interface MemoryListener {
    /** A page from which instructions were decoded is about to change. */
    default void codeChanged(long page) {}

    /** Page arrays held for writing must be looked up anew: a snapshot was taken, or an image restored. */
    default void pagesShared() {}
}

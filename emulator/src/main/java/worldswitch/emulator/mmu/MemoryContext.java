package worldswitch.emulator.mmu;

/**
 * What of the processor's state translation goes by, besides system registers.
 *
 * <p>The processor calls {@link VirtualMemory#contextChanged} whenever one of these changes.
 */
public interface MemoryContext {
    /** The present exception level. */
    int el();

    /** PSTATE.PAN. */
    boolean pan();

    /** PSTATE.UAO. */
    boolean uao();

    /** PSTATE.D: whether debug exceptions that would be taken to the present exception level are masked. */
    default boolean debugMasked() {
        return false;
    }

    /** The translation by which the present instruction was fetched may be lost: the next fetch must not go by it. */
    default void fetchLost() {}
}

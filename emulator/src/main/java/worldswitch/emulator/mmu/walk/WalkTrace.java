package worldswitch.emulator.mmu.walk;

import worldswitch.emulator.mmu.regime.Regime;
import worldswitch.emulator.mmu.regime.TableFormat;
import worldswitch.emulator.mmu.regime.TranslationTables;

/** Is told of each step of a walk; what makes an explanation. The walk that fills a TLB tells {@link #NONE}. */
public interface WalkTrace {
    /** The trace of a walk that nobody wants explained. */
    WalkTrace NONE = new WalkTrace() {};

    /**
     * Whether the walk is only looked at: it must leave no mark in the tables.
     */
    default boolean looksOnly() {
        return false;
    }

    /** Stage 1 begins at a table. */
    default void stageOne(Regime regime, long address, TranslationTables tables) {}

    /** Stage 1 is off: the address passes as it is. */
    default void flat(Regime regime, long address) {}

    /** Stage 2 begins at a table, for an intermediate physical address. */
    default void stageTwo(long ipa, boolean forDescriptor, TranslationTables tables) {}

    /**
     * A descriptor was read.
     *
     * @param stage 1 or 2
     * @param address where the table says it is: for stage 1 under stage 2 an intermediate physical address
     * @param hierarchical the descriptors of the tables before it, ORed
     * @param format how the tables of the stage are laid out
     */
    default void descriptor(
            int stage, int level, long address, long descriptor, long hierarchical, TableFormat format) {}

    /** A stage has yielded an address. */
    default void output(int stage, int level, long output, Translation soFar) {}

    /** Hardware sets the access flag or makes a descriptor dirty; one that only looks would. */
    default void update(int stage, int level, long old, long updated) {}

    /** The walk ends in a fault. */
    default void fault(Fault fault) {}
}

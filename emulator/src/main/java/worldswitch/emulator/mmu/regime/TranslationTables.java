package worldswitch.emulator.mmu.regime;

/** The tables of a stage, as its control registers say: where they begin, how they are laid out, and how wide addresses are. */
public interface TranslationTables {
    /** How the tables are laid out. */
    TableFormat format();

    /** Bits of an input address. */
    int inputBits();

    /** Bits that an address in a register or in a descriptor may have. */
    int outputBits();

    /** The level of the first table. */
    int startLevel();

    /** The address of the first table, or of the first of those that are concatenated. */
    long table();

    /** The shareability of all memory where descriptors say none, in their encoding. */
    int shareability();
}

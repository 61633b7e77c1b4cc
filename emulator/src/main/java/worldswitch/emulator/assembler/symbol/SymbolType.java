package worldswitch.emulator.assembler.symbol;

/** What a symbol stands for. */
public enum SymbolType {
    /** The source does not say. */
    NONE,
    /** Data. */
    OBJECT,
    /** Code. */
    FUNCTION
}

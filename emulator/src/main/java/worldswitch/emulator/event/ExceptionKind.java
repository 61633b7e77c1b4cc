package worldswitch.emulator.event;

/** The four kinds of exception that a vector table tells apart, in the order of its entries. */
public enum ExceptionKind {
    SYNCHRONOUS,
    IRQ,
    FIQ,
    SERROR
}

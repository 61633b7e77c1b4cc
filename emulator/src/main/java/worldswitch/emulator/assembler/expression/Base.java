package worldswitch.emulator.assembler.expression;

/** What an address is relative to as long as it is not known where that will lie: a section. */
public interface Base {
    /** Its name. */
    String name();
}

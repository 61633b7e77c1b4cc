package worldswitch.emulator.assembler.source;

import java.util.Locale;

/** How much a diagnostic matters. */
public enum Severity {
    /** Text that the source itself asked to print. */
    NOTE,
    /** The program is made, but perhaps not the one that was meant. */
    WARNING,
    /** No program is made. */
    ERROR;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}

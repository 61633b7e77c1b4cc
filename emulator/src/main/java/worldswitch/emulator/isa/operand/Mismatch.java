package worldswitch.emulator.isa.operand;

/** The text does not fit the operand that was tried. Where it stands, and what would have fitted, the scanner knows. */
public final class Mismatch extends Exception {
    private static final long serialVersionUID = 1;

    Mismatch(String expected) {
        super(expected, null, false, false);
    }
}

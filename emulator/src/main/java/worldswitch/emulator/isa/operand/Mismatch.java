package worldswitch.emulator.isa.operand;

/** The text does not fit the operand that was tried; the {@link Complaint} says where, and what would have fitted. */
public final class Mismatch extends Exception {
    private static final long serialVersionUID = 1;

    Mismatch(String expected) {
        super(expected, null, false, false);
    }
}

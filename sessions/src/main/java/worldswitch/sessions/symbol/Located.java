package worldswitch.sessions.symbol;

/**
 * An address by the name of what it lies in.
 *
 * @param name the symbol
 * @param offset bytes from its start; not negative
 */
public record Located(String name, long offset) {
    /** {@code __activate_traps+0x14}, or the bare name at its start. */
    @Override
    public String toString() {
        return offset == 0 ? name : name + "+0x" + Long.toHexString(offset);
    }
}

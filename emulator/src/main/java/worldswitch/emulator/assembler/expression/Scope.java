package worldswitch.emulator.assembler.expression;

/**
 * What the names in an expression mean at the place where it stands. Each method throws a
 * {@link worldswitch.emulator.assembler.statement.StatementException} with the given index if the value is unknown.
 */
public interface Scope {
    /** The value of a named symbol. */
    Value symbol(String name, int index);

    /** The value of a numeric local label, the last one before this place or the first one behind it. */
    Value local(String number, boolean forward, int index);

    /** The location counter. */
    Value here();
}

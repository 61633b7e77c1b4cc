package worldswitch.emulator.isa;

import java.util.function.IntToLongFunction;

/**
 * An operand of a form: what it is, and its value in an instruction word.
 *
 * @param name by which the table and the semantic bindings call it, {@code Rd}, {@code imm}
 * @param value how its value comes out of a word
 */
public record Operand(String name, Kind kind, IntToLongFunction value) {
    /** The operand's value in an instruction word. */
    public long decode(int word) {
        return value.applyAsLong(word);
    }

    /** Kinds that whoever executes must tell apart. */
    public enum Kind {
        /** A general register in which 31 is the zero register. */
        GENERAL,
        /** A general register in which 31 is the stack pointer. */
        GENERAL_OR_SP,
        /** Anything else: an immediate, an offset, a condition, an encoding. */
        VALUE
    }
}

package worldswitch.emulator.isa;

/** An operand of a form: where its bits are and what they mean. */
public interface Operand {
    /** The name by which the table and the semantic bindings call it, {@code Rd}, {@code imm}. */
    String name();

    /** What it is. */
    Kind kind();

    /** The operand's value in an instruction word. */
    long decode(int word);

    /** Kinds that whoever executes must tell apart. */
    enum Kind {
        /** A general register in which 31 is the zero register. */
        GENERAL,
        /** A general register in which 31 is the stack pointer. */
        GENERAL_OR_SP,
        /** Anything else: an immediate, an offset, a condition, an encoding. */
        VALUE
    }
}

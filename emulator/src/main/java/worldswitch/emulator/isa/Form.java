package worldswitch.emulator.isa;

/** A row of the instruction table: one encoding of one instruction. */
public interface Form {
    /** The row's name, unique in the table, {@code ADD_64_addsub_imm}. */
    String name();

    /** Its place in the table, dense from 0. */
    int index();

    /** The feature it needs, {@code FEAT_LSE}, or an empty string. */
    String feature();

    /** The operand of a name. */
    Operand operand(String name);
}

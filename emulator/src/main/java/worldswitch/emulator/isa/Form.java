package worldswitch.emulator.isa;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import worldswitch.emulator.isa.listing.Listing;
import worldswitch.emulator.isa.operand.Field;
import worldswitch.emulator.isa.operand.Notation;
import worldswitch.emulator.isa.operand.register.GeneralRegister;
import worldswitch.emulator.isa.operand.register.NextRegister;
import worldswitch.emulator.isa.operand.register.OffsetRegister;
import worldswitch.emulator.isa.table.Row;
import worldswitch.emulator.isa.table.Slot;

/** A row of the instruction table: one encoding of one instruction. */
public final class Form {
    private final Row row;
    private final int index;
    private final List<Row> aliases;
    private final Map<String, Operand> operands;

    /**
     * Makes a form.
     *
     * @param aliases the other ways to write some of its words, the preferred ones first
     */
    Form(Row row, int index, List<Row> aliases) {
        this.row = row;
        this.index = index;
        this.aliases = aliases.stream().filter(alias -> !alias.isInputOnly()).toList();
        this.operands = operands(row);
    }

    /** The row's name, unique in the table, {@code ADD_64_addsub_imm}. */
    public String name() {
        return row.name();
    }

    /** Its place in the table, dense from 0. */
    public int index() {
        return index;
    }

    /** The feature it needs, {@code FEAT_LSE}, or an empty string. */
    public String feature() {
        return row.feature();
    }

    /**
     * The operand of a name: one of the syntax ({@code Rd}, {@code imm}, {@code amount}), or else a field of the pattern
     * as it is ({@code hw}, {@code CRm}).
     *
     * @throws IllegalArgumentException if the form has no such operand
     */
    public Operand operand(String name) {
        Operand operand = operands.get(name);
        if (operand == null) {
            throw new IllegalArgumentException(name() + " has no operand " + name + " among " + operands.keySet());
        }
        return operand;
    }

    /** Every operand by its name. */
    public Map<String, Operand> operands() {
        return operands;
    }

    /** The row of the table. */
    Row row() {
        return row;
    }

    /** Writes a word of this form, as an alias where one is preferred. */
    void print(int word, Listing listing) {
        Row written = aliases.stream()
                .filter(alias -> alias.matches(word))
                .findFirst()
                .orElse(row);
        written.print(word, listing);
    }

    private static Map<String, Operand> operands(Row row) {
        Map<String, Operand> operands = new LinkedHashMap<>();
        for (Slot slot : row.template().slots()) {
            operands.put(slot.name(), new Operand(slot.name(), kind(slot.notation()), slot.notation()::decode));
        }
        row.pattern().fields().forEach((name, field) -> operands.putIfAbsent(name, raw(name, field)));
        return Map.copyOf(operands);
    }

    private static Operand raw(String name, Field field) {
        return new Operand(name, Operand.Kind.VALUE, field::get);
    }

    private static Operand.Kind kind(Notation notation) {
        if (notation instanceof GeneralRegister register) {
            return register.stackPointer() ? Operand.Kind.GENERAL_OR_SP : Operand.Kind.GENERAL;
        }
        boolean general = notation instanceof OffsetRegister || notation instanceof NextRegister;
        return general ? Operand.Kind.GENERAL : Operand.Kind.VALUE;
    }
}

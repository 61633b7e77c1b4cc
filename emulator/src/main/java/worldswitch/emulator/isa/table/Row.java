package worldswitch.emulator.isa.table;

import java.util.List;
import worldswitch.emulator.isa.listing.Listing;
import worldswitch.emulator.isa.operand.Mismatch;
import worldswitch.emulator.isa.operand.Scanner;

/**
 * A row of the instruction table: an encoding, or an alias: another way to write some words of an encoding.
 *
 * <p>Its cells are the name; for an alias, the name of its encoding; the {@link Pattern}; the feature; what must hold
 * besides ({@link Constraint}), or {@code input} for an alias that is read but never written; and the syntax
 * ({@link Template}). The constraints of an encoding say which words are allocated, those of an alias for which words
 * it is the preferred name.
 */
public final class Row {
    private static final String INPUT = "input";

    private final String name;
    private final String aliasOf;
    private final Pattern pattern;
    private final String feature;
    private final List<Constraint> constraints;
    private final boolean inputOnly;
    private final Template template;
    private final List<Slot> slots;

    Row(String[] cells, OperandTable operands) {
        name = cells[0];
        aliasOf = cells[1];
        pattern = Pattern.parse(cells[2]);
        feature = cells[3];
        inputOnly = cells[4].equals(INPUT);
        constraints = Constraint.parseAll(inputOnly ? "" : cells[4], pattern);
        template = Template.parse(cells[5], pattern, operands);
        slots = template.slots();
    }

    /** Its name, unique in the table. */
    public String name() {
        return name;
    }

    /** The name of the encoding that it is an alias of, or an empty string. */
    public String aliasOf() {
        return aliasOf;
    }

    /** Whether it is an alias. */
    public boolean isAlias() {
        return !aliasOf.isEmpty();
    }

    /** Whether it is an alias that is read but never written. */
    public boolean isInputOnly() {
        return inputOnly;
    }

    /** The feature it needs, or an empty string. */
    public String feature() {
        return feature;
    }

    /** Its bits. */
    public Pattern pattern() {
        return pattern;
    }

    /** How it is written. */
    public Template template() {
        return template;
    }

    /** Whether a word is of this row: its fixed bits, its constraints, and no operand's bits reserved. */
    public boolean matches(int word) {
        if (!pattern.matches(word)) {
            return false;
        }
        for (int i = 0; i < constraints.size(); i++) {
            if (!constraints.get(i).holds(word)) {
                return false;
            }
        }
        for (int i = 0; i < slots.size(); i++) {
            if (!slots.get(i).valid(word)) {
                return false;
            }
        }
        return true;
    }

    /** Writes a word. */
    public void print(int word, Listing listing) {
        template.print(word, listing);
    }

    /**
     * Reads operands.
     *
     * @param bits those that the mnemonic sets
     * @return the word
     */
    public int parse(int bits, Scanner scanner) throws Mismatch {
        int word = template.parse(pattern.value() | pattern.should() | bits, scanner);
        scanner.end(word);
        return word;
    }

    /** Its name. */
    @Override
    public String toString() {
        return name;
    }
}

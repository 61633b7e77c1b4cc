package worldswitch.emulator.isa.table;

import worldswitch.emulator.isa.listing.Listing;
import worldswitch.emulator.isa.operand.Field;
import worldswitch.emulator.isa.operand.Mismatch;
import worldswitch.emulator.isa.operand.Notation;
import worldswitch.emulator.isa.operand.Scanner;

/**
 * A place for an operand in a template.
 *
 * @param name the operand's name, {@code Rd}
 * @param field its first field
 * @param absent what the field holds when the operand is left out, or {@link #REQUIRED}
 */
public record Slot(String name, Notation notation, Field field, int absent) implements Item {
    /** The operand cannot be left out. */
    static final int REQUIRED = -1;

    /** Whether the operand's bits have a meaning, be it that it is left out. */
    boolean valid(int word) {
        return isAbsent(word) || notation.valid(word);
    }

    @Override
    public void print(int word, Listing listing) {
        notation.print(word, listing);
    }

    @Override
    public int parse(int word, Scanner scanner) throws Mismatch {
        return notation.parse(word, scanner);
    }

    @Override
    public boolean isAbsent(int word) {
        return field.get(word) == absent;
    }

    @Override
    public int leaveOut(int word) {
        return field.put(word, absent);
    }
}

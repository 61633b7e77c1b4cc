package worldswitch.emulator.isa.operand.immediate;

import worldswitch.emulator.isa.listing.Listing;
import worldswitch.emulator.isa.operand.Field;
import worldswitch.emulator.isa.operand.Mismatch;
import worldswitch.emulator.isa.operand.Notation;
import worldswitch.emulator.isa.operand.Scanner;

/**
 * A number that grows or falls evenly with its field: the bits of fraction of a fixed-point number, {@code #32} if the field
 * is 0, {@code #1} if it is 31.
 *
 * @param base the number that 0 stands for
 * @param step by how much the number changes when the field grows by one
 */
public record Linear(Field field, int base, int step) implements Notation {
    @Override
    public long decode(int word) {
        return base + (long) step * field.get(word);
    }

    @Override
    public void print(int word, Listing listing) {
        listing.decimal(decode(word));
    }

    @Override
    public int parse(int word, Scanner scanner) throws Mismatch {
        long value = scanner.expression(expected(), this::encodable);
        return field.put(word, (int) (value - base) / step);
    }

    private boolean encodable(long value) {
        long distance = value - base;
        return distance % step == 0 && distance / step >= 0 && distance / step <= field.limit();
    }

    private String expected() {
        long last = base + step * field.limit();
        if (field.limit() == 1) {
            return base + " or " + last;
        }
        return "a number from " + Math.min(base, last) + " to " + Math.max(base, last);
    }
}

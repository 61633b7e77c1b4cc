package worldswitch.emulator.isa.operand.immediate;

import worldswitch.emulator.isa.listing.Listing;
import worldswitch.emulator.isa.operand.Field;
import worldswitch.emulator.isa.operand.Mismatch;
import worldswitch.emulator.isa.operand.Notation;
import worldswitch.emulator.isa.operand.Scanner;

/**
 * A number, {@code #16}.
 *
 * @param signed whether the field is signed
 * @param scale what the field's unit stands for
 * @param hexadecimal whether it is written so
 */
public record Immediate(Field field, boolean signed, int scale, boolean hexadecimal) implements Notation {
    @Override
    public long decode(int word) {
        return (signed ? field.signed(word) : field.get(word)) * scale;
    }

    @Override
    public void print(int word, Listing listing) {
        if (hexadecimal) {
            listing.hexadecimal(decode(word));
        } else {
            listing.decimal(decode(word));
        }
    }

    @Override
    public int parse(int word, Scanner scanner) throws Mismatch {
        long value = scanner.expression(expected(), this::encodable);
        return field.put(word, (int) (value / scale));
    }

    private boolean encodable(long value) {
        return value % scale == 0 && value >= lowest() && value <= highest();
    }

    private long lowest() {
        return signed ? -(field.limit() / 2 + 1) * scale : 0;
    }

    private long highest() {
        return (signed ? field.limit() / 2 : field.limit()) * scale;
    }

    private String expected() {
        if (highest() == 0) {
            return "0";
        }
        return (scale == 1 ? "a number" : "a multiple of " + scale) + " from " + lowest() + " to " + highest();
    }
}

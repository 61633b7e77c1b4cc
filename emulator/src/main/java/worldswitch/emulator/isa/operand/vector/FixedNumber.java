package worldswitch.emulator.isa.operand.vector;

import java.util.List;
import worldswitch.emulator.isa.listing.Listing;
import worldswitch.emulator.isa.operand.Field;
import worldswitch.emulator.isa.operand.Mismatch;
import worldswitch.emulator.isa.operand.Notation;
import worldswitch.emulator.isa.operand.Scanner;

/**
 * A number that has to be what other operands make it: how far a structure reaches, by which its address moves on.
 *
 * @param field what it depends on; without bits if it is always the same
 * @param numbers the number for each value of the field
 */
public record FixedNumber(Field field, List<Long> numbers) implements Notation {
    public FixedNumber {
        numbers = List.copyOf(numbers);
    }

    @Override
    public long decode(int word) {
        return numbers.get(field.get(word));
    }

    @Override
    public void print(int word, Listing listing) {
        listing.decimal(decode(word));
    }

    @Override
    public int parse(int word, Scanner scanner) throws Mismatch {
        scanner.expression(Long.toString(decode(word)), value -> value == decode(word));
        return word;
    }
}

package worldswitch.emulator.isa.operand.immediate;

import worldswitch.emulator.isa.listing.Listing;
import worldswitch.emulator.isa.operand.Field;
import worldswitch.emulator.isa.operand.Mismatch;
import worldswitch.emulator.isa.operand.Notation;
import worldswitch.emulator.isa.operand.Scanner;

/**
 * The immediate of a logical instruction, {@code #0xff00ff00}.
 *
 * @param size 32 or 64
 * @param inverted whether it is written inverted, as when BIC becomes AND
 */
public record BitmaskImmediate(Field field, int size, boolean inverted) implements Notation {
    @Override
    public long decode(int word) {
        return Bitmask.decode(field.get(word)) & Width.mask(size);
    }

    @Override
    public void print(int word, Listing listing) {
        listing.hexadecimal(decode(word));
    }

    @Override
    public int parse(int word, Scanner scanner) throws Mismatch {
        int start = scanner.position();
        long value = scanner.expression("an immediate");
        int encoding = encoding(inverted ? ~value : value);
        if (!Width.holds(value, size) || encoding == Bitmask.NONE) {
            throw scanner.mismatch(start, "a rotated run of ones, repeated at a power of two of bits");
        }
        return field.put(word, encoding);
    }

    @Override
    public boolean valid(int word) {
        return Bitmask.valid(field.get(word));
    }

    private int encoding(long value) {
        long low = value & Width.mask(size);
        return Bitmask.encode(size == 64 ? low : low << 32 | low);
    }
}

package worldswitch.emulator.isa.operand.immediate;

import worldswitch.emulator.isa.listing.Listing;
import worldswitch.emulator.isa.operand.Mismatch;
import worldswitch.emulator.isa.operand.Notation;
import worldswitch.emulator.isa.operand.Scanner;

/**
 * The immediate of the alias MOV for MOVZ and MOVN: the value moved, wherever its 16 bits lie.
 *
 * @param wide how the instruction beneath encodes it
 */
public record MoveImmediate(WideImmediate wide) implements Notation {
    @Override
    public long decode(int word) {
        return wide.decode(word);
    }

    @Override
    public void print(int word, Listing listing) {
        listing.hexadecimal(decode(word));
    }

    @Override
    public int parse(int word, Scanner scanner) throws Mismatch {
        int start = scanner.position();
        long value = scanner.expression("an immediate");
        if (!Width.holds(value, wide.size()) || !isMovable(value)) {
            throw scanner.mismatch(start, "a number that one instruction can move");
        }
        return put(word, value);
    }

    /** MOV is the preferred name only of the first way to encode a value; MOVZ comes before MOVN. */
    @Override
    public boolean valid(int word) {
        long value = decode(word);
        return isMovable(value) && put(word, value) == word && !(wide.inverted() && isMovedByMovz(value));
    }

    private boolean isMovable(long value) {
        return group(pattern(value)) >= 0;
    }

    private boolean isMovedByMovz(long value) {
        return group(value & Width.mask(wide.size())) >= 0;
    }

    private int put(int word, long value) {
        long pattern = pattern(value);
        int group = group(pattern);
        return wide.hw().put(wide.imm16().put(word, (int) (pattern >>> 16 * group)), group);
    }

    private long pattern(long value) {
        return (wide.inverted() ? ~value : value) & Width.mask(wide.size());
    }

    /** Which of the 16-bit parts holds every bit set, or -1 if no single one does. */
    static int group(long pattern) {
        for (int group = 0; group < 4; group++) {
            if ((pattern & ~(0xffffL << 16 * group)) == 0) {
                return group;
            }
        }
        return -1;
    }
}

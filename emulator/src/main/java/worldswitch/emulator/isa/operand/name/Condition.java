package worldswitch.emulator.isa.operand.name;

import java.util.List;
import java.util.Map;
import worldswitch.emulator.isa.listing.Listing;
import worldswitch.emulator.isa.listing.Token;
import worldswitch.emulator.isa.operand.Field;
import worldswitch.emulator.isa.operand.Mismatch;
import worldswitch.emulator.isa.operand.Notation;
import worldswitch.emulator.isa.operand.Scanner;

/**
 * A condition, {@code eq}.
 *
 * @param inverted whether the opposite is encoded, as in CSET; AL and NV have none
 */
public record Condition(Field field, boolean inverted) implements Notation {
    private static final List<String> NAMES = List.of(
            "eq", "ne", "cs", "cc", "mi", "pl", "vs", "vc", "hi", "ls", "ge", "lt", "gt", "le", "al", "nv", "hs", "lo");
    private static final Map<String, String> SYNONYMS = Map.of("hs", "cs", "lo", "cc");
    private static final int ALWAYS = 14;

    @Override
    public long decode(int word) {
        return field.get(word) ^ (inverted ? 1 : 0);
    }

    @Override
    public void print(int word, Listing listing) {
        listing.add(Token.Kind.NAME, NAMES.get((int) decode(word)));
    }

    @Override
    public int parse(int word, Scanner scanner) throws Mismatch {
        int start = scanner.position();
        String name = scanner.word();
        int number = NAMES.indexOf(SYNONYMS.getOrDefault(name, name));
        if (number < 0 || inverted && number >= ALWAYS) {
            scanner.back(start);
            throw scanner.mismatch("a condition such as eq or ne");
        }
        return field.put(word, number ^ (inverted ? 1 : 0));
    }

    @Override
    public List<String> names() {
        return NAMES;
    }
}

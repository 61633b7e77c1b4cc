package worldswitch.emulator.isa.table;

import java.util.List;
import worldswitch.emulator.isa.listing.Listing;
import worldswitch.emulator.isa.operand.Mismatch;
import worldswitch.emulator.isa.operand.Scanner;

/** Parts that may be left out together; they are written only if an operand among them is not what that would give. */
record Group(List<Item> items) implements Item {
    Group {
        items = List.copyOf(items);
    }

    @Override
    public void print(int word, Listing listing) {
        if (!isAbsent(word)) {
            items.forEach(item -> item.print(word, listing));
        }
    }

    @Override
    public int parse(int word, Scanner scanner) throws Mismatch {
        int start = scanner.position();
        try {
            return parseAll(items, word, scanner);
        } catch (Mismatch leftOut) {
            scanner.back(start);
            return leaveOut(word);
        }
    }

    @Override
    public boolean isAbsent(int word) {
        return items.stream().allMatch(item -> item.isAbsent(word));
    }

    @Override
    public int leaveOut(int word) {
        int result = word;
        for (Item item : items) {
            result = item.leaveOut(result);
        }
        return result;
    }

    /** Reads parts one behind the other. */
    static int parseAll(List<Item> items, int word, Scanner scanner) throws Mismatch {
        int result = word;
        for (Item item : items) {
            result = item.parse(result, scanner);
        }
        return result;
    }
}

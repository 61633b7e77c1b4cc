package worldswitch.emulator.isa.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import worldswitch.emulator.isa.listing.Listing;
import worldswitch.emulator.isa.listing.Token;
import worldswitch.emulator.isa.operand.Complaint;
import worldswitch.emulator.isa.operand.Mismatch;
import worldswitch.emulator.isa.operand.Scanner;

/**
 * The syntax of a row: {@code ldr <Xt>, [<Xn|SP>{, <pimm12x8=0>}]}. Angle brackets enclose the symbol of an operand,
 * braces what may be left out; the first word is the mnemonic, which may itself end in an operand.
 */
public final class Template {
    private final String mnemonic;
    private final List<Slot> suffix;
    private final List<Item> items;

    private Template(String mnemonic, List<Slot> suffix, List<Item> items) {
        this.mnemonic = mnemonic;
        this.suffix = suffix;
        this.items = items;
    }

    /** Reads a template. */
    static Template parse(String syntax, Pattern pattern, OperandTable operands) {
        String head = syntax.split("[ {]", 2)[0];
        String tail = syntax.substring(head.length());
        String mnemonic = head.split("<", 2)[0];
        TemplateReader suffix = new TemplateReader(head.substring(mnemonic.length()), pattern, operands);
        List<Slot> slots = suffix.items().stream().map(Slot.class::cast).toList();
        return new Template(mnemonic, slots, new TemplateReader(tail, pattern, operands).items());
    }

    /** Every mnemonic it stands for, with the bits that the operand in the mnemonic sets. */
    public List<Spelling> spellings() {
        if (suffix.isEmpty()) {
            return List.of(new Spelling(mnemonic, 0));
        }
        List<Spelling> spellings = new ArrayList<>();
        for (String name : suffix.get(0).notation().names()) {
            spellings.add(new Spelling(mnemonic + name, bits(suffix.get(0), name)));
        }
        return spellings;
    }

    /** One mnemonic, and the bits it sets. */
    public record Spelling(String mnemonic, int bits) {}

    /** The operands, from left to right, those within groups among them. */
    public List<Slot> slots() {
        return Stream.concat(suffix.stream(), items.stream().flatMap(Template::slots))
                .toList();
    }

    void print(int word, Listing listing) {
        Listing head = new Listing(0, address -> null);
        suffix.forEach(slot -> slot.print(word, head));
        listing.add(Token.Kind.MNEMONIC, mnemonic + head);
        items.forEach(item -> item.print(word, listing));
    }

    int parse(int word, Scanner scanner) throws Mismatch {
        for (Slot slot : suffix) {
            long named = slot.notation().decode(word);
            scanner.demand(later -> slot.notation().decode(later) == named, "operands that go with the mnemonic");
        }
        return Group.parseAll(items, word, scanner);
    }

    private static Stream<Slot> slots(Item item) {
        if (item instanceof Group group) {
            return group.items().stream().flatMap(Template::slots);
        }
        return item instanceof Slot slot ? Stream.of(slot) : Stream.empty();
    }

    private static int bits(Slot slot, String name) {
        try {
            return slot.parse(0, new Scanner(name, 0, 0, (text, column) -> 0, new Complaint()));
        } catch (Mismatch e) {
            throw new IllegalStateException(name, e);
        }
    }
}

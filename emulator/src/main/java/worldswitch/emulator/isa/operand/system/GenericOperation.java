package worldswitch.emulator.isa.operand.system;

import worldswitch.emulator.isa.listing.Listing;
import worldswitch.emulator.isa.listing.Token;
import worldswitch.emulator.isa.operand.Field;
import worldswitch.emulator.isa.operand.Mismatch;
import worldswitch.emulator.isa.operand.Notation;
import worldswitch.emulator.isa.operand.Scanner;
import worldswitch.emulator.sysreg.catalogue.Encoding;

/**
 * A system operation by its numbers, {@code #0, C7, C5, #0}. Its value is the {@link Encoding#packed packed} encoding.
 *
 * @param field op1, CRn, CRm, op2
 */
public record GenericOperation(Field field) implements Notation {
    @Override
    public long decode(int word) {
        return NamedOperation.OP0 | field.get(word);
    }

    @Override
    public void print(int word, Listing listing) {
        Encoding encoding = Encoding.of((int) decode(word));
        listing.decimal(encoding.op1());
        listing.add(Token.Kind.PUNCTUATION, ", ").add(Token.Kind.NAME, "C" + encoding.crn());
        listing.add(Token.Kind.PUNCTUATION, ", ").add(Token.Kind.NAME, "C" + encoding.crm());
        listing.add(Token.Kind.PUNCTUATION, ", ").decimal(encoding.op2());
    }

    @Override
    public int parse(int word, Scanner scanner) throws Mismatch {
        int op1 = number(scanner);
        separator(scanner);
        int crn = control(scanner);
        separator(scanner);
        int crm = control(scanner);
        separator(scanner);
        return field.put(word, new Encoding(0, op1, crn, crm, number(scanner)).packed());
    }

    private static int number(Scanner scanner) throws Mismatch {
        return (int) scanner.expression("a number from 0 to 7", value -> value >= 0 && value <= 7);
    }

    private static int control(Scanner scanner) throws Mismatch {
        int start = scanner.position();
        String name = scanner.word();
        if (!name.matches("c(\\d|1[0-5])")) {
            scanner.back(start);
            throw scanner.mismatch("C0 to C15");
        }
        return Integer.parseInt(name.substring(1));
    }

    private static void separator(Scanner scanner) throws Mismatch {
        if (!scanner.accept(',')) {
            throw scanner.mismatch("a comma");
        }
    }
}

package worldswitch.emulator.isa.operand.system;

import worldswitch.emulator.isa.listing.Listing;
import worldswitch.emulator.isa.listing.Token;
import worldswitch.emulator.isa.operand.Field;
import worldswitch.emulator.isa.operand.Mismatch;
import worldswitch.emulator.isa.operand.Notation;
import worldswitch.emulator.isa.operand.Scanner;
import worldswitch.emulator.sysreg.catalogue.Encoding;

/**
 * A system operation by name, {@code vae1}, behind the mnemonic of its group, {@code tlbi}. Its value is the
 * {@link Encoding#packed packed} encoding.
 *
 * @param field op1, CRn, CRm, op2
 * @param group the mnemonic
 * @param alone whether the operation takes no register
 */
public record NamedOperation(Field field, String group, boolean alone) implements Notation {
    static final int OP0 = 1 << 14;

    @Override
    public long decode(int word) {
        return OP0 | field.get(word);
    }

    @Override
    public void print(int word, Listing listing) {
        listing.add(Token.Kind.NAME, name(word).substring(group.length() + 1));
    }

    @Override
    public int parse(int word, Scanner scanner) throws Mismatch {
        int start = scanner.position();
        String name = scanner.word();
        int packed = SystemNames.operation(group + " " + name).orElse(0);
        if (packed == 0 || takesNoRegister(name) != alone) {
            scanner.back(start);
            throw scanner.mismatch("the name of a " + group + " operation");
        }
        return field.put(word, packed & ~OP0);
    }

    @Override
    public boolean valid(int word) {
        String name = name(word);
        return name.startsWith(group + " ") && takesNoRegister(name) == alone;
    }

    private String name(int word) {
        return SystemNames.operation((int) decode(word));
    }

    /** Operations on everything, TLBI VMALLE1 or IC IALLU, have "all" in their names and need no address. */
    private static boolean takesNoRegister(String name) {
        return name.contains("all");
    }
}

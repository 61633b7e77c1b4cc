package worldswitch.emulator.isa.operand.system;

import worldswitch.emulator.isa.listing.Listing;
import worldswitch.emulator.isa.listing.Token;
import worldswitch.emulator.isa.operand.Field;
import worldswitch.emulator.isa.operand.Mismatch;
import worldswitch.emulator.isa.operand.Notation;
import worldswitch.emulator.isa.operand.Scanner;
import worldswitch.emulator.sysreg.catalogue.Encoding;

/**
 * A system register by name. Its value is the {@link Encoding#packed packed} encoding.
 *
 * @param field op0 without its upper bit, which is always set, then op1, CRn, CRm, op2
 * @param written whether the instruction writes it
 */
public record SystemRegisterName(Field field, boolean written) implements Notation {
    private static final int UPPER_HALF = 2 << 14;

    @Override
    public long decode(int word) {
        return UPPER_HALF | field.get(word);
    }

    @Override
    public void print(int word, Listing listing) {
        listing.add(Token.Kind.SYSTEM_REGISTER, SystemNames.register((int) decode(word), written));
    }

    @Override
    public int parse(int word, Scanner scanner) throws Mismatch {
        int start = scanner.position();
        int packed = SystemNames.encoding(scanner.word()).orElse(0);
        if ((packed & UPPER_HALF) == 0) {
            scanner.back(start);
            throw scanner.mismatch("a system register such as hcr_el2 or s3_0_c1_c0_0");
        }
        return field.put(word, packed & ~UPPER_HALF);
    }
}

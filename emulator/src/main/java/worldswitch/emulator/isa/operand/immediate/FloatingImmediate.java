package worldswitch.emulator.isa.operand.immediate;

import java.util.Locale;
import worldswitch.emulator.isa.listing.Listing;
import worldswitch.emulator.isa.listing.Token;
import worldswitch.emulator.isa.operand.Field;
import worldswitch.emulator.isa.operand.Mismatch;
import worldswitch.emulator.isa.operand.Notation;
import worldswitch.emulator.isa.operand.Scanner;

/**
 * A floating-point number in 8 bits (Arm ARM, shared pseudocode VFPExpandImm): a sign, three bits of exponent, four of
 * fraction. Its value is the number's double-precision pattern.
 */
public record FloatingImmediate(Field imm8) implements Notation {
    private static final int ENCODINGS = 256;

    @Override
    public long decode(int word) {
        return Double.doubleToRawLongBits(number(imm8.get(word)));
    }

    @Override
    public void print(int word, Listing listing) {
        listing.add(Token.Kind.NUMBER, String.format(Locale.ROOT, "#%.18e", number(imm8.get(word))));
    }

    @Override
    public int parse(int word, Scanner scanner) throws Mismatch {
        int start = scanner.position();
        String text = scanner.number();
        double wanted = isNumber(text) ? Double.parseDouble(text) : Double.NaN;
        for (int encoding = 0; encoding < ENCODINGS; encoding++) {
            if (wanted == number(encoding)) {
                return imm8.put(word, encoding);
            }
        }
        throw scanner.mismatch(start, "a number n/16 times 2 to the power r, n from 16 to 31, r from -3 to 4");
    }

    private static double number(int encoding) {
        double fraction = (16 + (encoding & 15)) / 16.0;
        int exponent = ((encoding >> 4 & 7) ^ 4) - 3;
        return (encoding >> 7 == 0 ? 1 : -1) * Math.scalb(fraction, exponent);
    }

    private static boolean isNumber(String text) {
        return text.matches("[+-]?(\\d+\\.?\\d*|\\.\\d+)(e[+-]?\\d+)?");
    }
}

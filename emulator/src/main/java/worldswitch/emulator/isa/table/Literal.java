package worldswitch.emulator.isa.table;

import worldswitch.emulator.isa.listing.Listing;
import worldswitch.emulator.isa.listing.Token;
import worldswitch.emulator.isa.operand.Mismatch;
import worldswitch.emulator.isa.operand.RegisterNames;
import worldswitch.emulator.isa.operand.Scanner;

/**
 * Text that is the same in every instruction of a form: a word, a punctuation mark, or a blank, which may be missing
 * where text is read.
 */
record Literal(String text) implements Item {
    @Override
    public void print(int word, Listing listing) {
        listing.add(kind(), text);
    }

    @Override
    public int parse(int word, Scanner scanner) throws Mismatch {
        boolean passed = text.isBlank() || (isWord() ? scanner.acceptWord(text) : scanner.accept(text.charAt(0)));
        if (!passed) {
            throw scanner.mismatch(isWord() ? text : "'" + text + "'");
        }
        return word;
    }

    @Override
    public boolean isAbsent(int word) {
        return true;
    }

    @Override
    public int leaveOut(int word) {
        return word;
    }

    private Token.Kind kind() {
        if (RegisterNames.isRegister(text)) {
            return Token.Kind.REGISTER;
        }
        return isWord() ? Token.Kind.NAME : Token.Kind.PUNCTUATION;
    }

    private boolean isWord() {
        return Character.isLetter(text.charAt(0));
    }
}

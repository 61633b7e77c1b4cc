package worldswitch.views.code;

import java.util.Locale;
import java.util.regex.Pattern;
import org.fife.ui.rsyntaxtextarea.TokenTypes;
import worldswitch.emulator.sysreg.catalogue.Catalogue;

/** The kinds of word in assembly. */
enum Word {
    MNEMONIC(TokenTypes.RESERVED_WORD),
    REGISTER(TokenTypes.VARIABLE),
    SYSTEM_REGISTER(TokenTypes.DATA_TYPE),
    NUMBER(TokenTypes.LITERAL_NUMBER_HEXADECIMAL),
    DIRECTIVE(TokenTypes.PREPROCESSOR),
    NAME(TokenTypes.IDENTIFIER);

    private static final Pattern REGISTERS = Pattern.compile(
            "(?:[xw](?:[12]?\\d|30|zr)|w?sp|lr|pc|[bhsdqvz](?:[12]?\\d|3[01])(?:\\.\\d*[bhsdq])?|p(?:\\d|1[0-5]))");
    private static final Pattern GENERIC = Pattern.compile("s[0-3]_[0-7]_c\\d+_c\\d+_[0-7]");
    private static final Pattern NUMBERS = Pattern.compile("(?:0x[0-9a-f_]+|0b[01]+|\\d+[bf]?)");

    private final int tokenType;

    Word(int tokenType) {
        this.tokenType = tokenType;
    }

    /** The type by which the editor knows such words. */
    int tokenType() {
        return tokenType;
    }

    /** What a word is, given whether its statement's mnemonic has been seen. */
    static Word of(String word, boolean mnemonicSeen) {
        String small = word.toLowerCase(Locale.ROOT);
        if (small.startsWith(".") && small.length() > 1 && !mnemonicSeen) {
            return DIRECTIVE;
        }
        if (NUMBERS.matcher(small).matches()) {
            return NUMBER;
        }
        if (!mnemonicSeen) {
            return MNEMONIC;
        }
        return operand(small);
    }

    private static Word operand(String small) {
        if (REGISTERS.matcher(small).matches()) {
            return REGISTER;
        }
        boolean system =
                GENERIC.matcher(small).matches() || Catalogue.find(small).isPresent();
        return system ? SYSTEM_REGISTER : NAME;
    }
}

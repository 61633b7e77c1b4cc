package worldswitch.emulator.assembler.statement;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * The bytes of a quoted string, with GNU as's escapes: {@code \b \f \n \r \t \" \\}, up to three octal digits, and
 * {@code \x} with any number of hexadecimal digits of which the
 * last two count. A backslash before anything else means nothing.
 */
public final class StringLiteral {
    private static final String NAMED = "bfnrt\"\\'";
    private static final byte[] VALUES = {8, 12, 10, 13, 9, '"', '\\', '\''};

    private final String text;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private int position;

    private StringLiteral(Word word) {
        this.text = word.text();
    }

    /** The bytes of the text between the quotes. Characters beyond ASCII become UTF-8. */
    public static byte[] bytes(Word quoted) {
        return new StringLiteral(quoted).read();
    }

    private byte[] read() {
        while (position < text.length()) {
            int start = position;
            if (text.charAt(position) == '\\') {
                position++;
                escape();
            } else {
                position += Character.charCount(text.codePointAt(position));
                bytes.writeBytes(text.substring(start, position).getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private void escape() {
        char escaped = position < text.length() ? text.charAt(position) : 0;
        int named = NAMED.indexOf(escaped);
        if (named >= 0) {
            position++;
            bytes.write(VALUES[named]);
        } else if (escaped >= '0' && escaped <= '7') {
            bytes.write(number(8, 3));
        } else if (escaped == 'x' || escaped == 'X') {
            position++;
            bytes.write(number(16, Integer.MAX_VALUE));
        }
    }

    private int number(int radix, int digits) {
        int value = 0;
        for (int read = 0; read < digits && position < text.length(); read++) {
            int digit = Character.digit(text.charAt(position), radix);
            if (digit < 0) {
                break;
            }
            value = value * radix + digit & 0xff;
            position++;
        }
        return value;
    }
}

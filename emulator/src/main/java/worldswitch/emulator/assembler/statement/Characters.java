package worldswitch.emulator.assembler.statement;

/** Which characters make up names. */
public final class Characters {
    private Characters() {}

    /** Whether a name may begin with a character: a letter, {@code _}, {@code .} or {@code $}, or not ASCII. */
    public static boolean startsName(char character) {
        return character >= 'a' && character <= 'z'
                || character >= 'A' && character <= 'Z'
                || character == '_'
                || character == '.'
                || character == '$'
                || character > 127;
    }

    /** Whether a character is a decimal digit. */
    public static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    /** Whether a name may go on with a character. */
    public static boolean continuesName(char character) {
        return startsName(character) || isDigit(character);
    }

    /** The index behind the name that begins at an index; that index itself if none does. */
    public static int endOfName(CharSequence text, int start) {
        int end = start;
        while (end < text.length() && (end == start ? startsName(text.charAt(end)) : continuesName(text.charAt(end)))) {
            end++;
        }
        return end;
    }
}

package worldswitch.emulator.assembler.source;

/** Where a string or a character constant ends, so that what looks like syntax inside it is left alone. */
public final class Quoting {
    private Quoting() {}

    /**
     * The index behind the unit that begins at an index: a whole string, a whole character constant, or one character.
     * A string that is not closed ends with its line.
     */
    public static int end(CharSequence text, int start) {
        return switch (text.charAt(start)) {
            case '"' -> endOfString(text, start + 1);
            case '\'' -> endOfConstant(text, start + 1);
            default -> start + 1;
        };
    }

    private static int endOfString(CharSequence text, int from) {
        int index = from;
        while (index < text.length() && text.charAt(index) != '\n') {
            char character = text.charAt(index);
            if (character == '"') {
                return index + 1;
            }
            index += character == '\\' && index + 1 < text.length() && text.charAt(index + 1) != '\n' ? 2 : 1;
        }
        return index;
    }

    /** GNU as needs no closing quote: {@code 'a} is a constant too. */
    private static int endOfConstant(CharSequence text, int from) {
        int index = from;
        if (index < text.length() && text.charAt(index) == '\\') {
            index++;
        }
        if (index >= text.length() || text.charAt(index) == '\n') {
            return index;
        }
        index++;
        return index < text.length() && text.charAt(index) == '\'' ? index + 1 : index;
    }
}

package worldswitch.sessions.report;

/** Text of a guest or a file, made harmless to look at: what does not show, or turns the text around it, is spelt out. */
public final class VisibleText {
    private VisibleText() {}

    /**
     * The text in a line: each run of blanks and line ends is a blank; control characters, marks of writing direction
     * and halves of characters become {@code \}{@code u202e}.
     */
    public static String line(String text) {
        return lines(text).strip().replaceAll("\\s+", " ");
    }

    /** The text with its line ends, and otherwise as {@link #line} has it; a tab becomes a blank. */
    public static String lines(String text) {
        StringBuilder visible = new StringBuilder();
        text.replace("\r\n", "\n").replace('\t', ' ').codePoints().forEach(character -> append(visible, character));
        return visible.toString();
    }

    private static void append(StringBuilder visible, int character) {
        if (character == '\n' || shows(character)) {
            visible.appendCodePoint(character);
        } else {
            visible.append(String.format("\\u%04x", character));
        }
    }

    private static boolean shows(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}

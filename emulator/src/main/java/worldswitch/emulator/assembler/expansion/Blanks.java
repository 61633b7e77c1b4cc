package worldswitch.emulator.assembler.expansion;

import worldswitch.emulator.assembler.source.Quoting;
import worldswitch.emulator.assembler.statement.Characters;

/**
 * Where blanks matter. GNU as keeps a blank only between two characters of names or numbers; others it drops before it
 * looks for macro arguments, so that {@code 1 + 2} is one argument and {@code a b} are two.
 */
final class Blanks {
    private Blanks() {}

    /** A text without the blanks that do not matter. */
    static String normal(String text) {
        StringBuilder normal = new StringBuilder();
        int index = 0;
        while (index < text.length()) {
            int end = endOfBlanks(text, index);
            if (end > index) {
                normal.append(separates(text, index, end) ? " " : "");
                index = end;
            } else {
                end = Quoting.end(text, index);
                normal.append(text, index, end);
                index = end;
            }
        }
        return normal.toString();
    }

    /** The index behind the blanks that begin at an index. */
    static int endOfBlanks(String text, int index) {
        int end = index;
        while (end < text.length() && Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Whether blanks keep two names or numbers apart, or stand behind a string. */
    static boolean separates(String text, int from, int to) {
        return from > 0 && to < text.length() && joins(text.charAt(from - 1), true) && joins(text.charAt(to), false);
    }

    private static boolean joins(char character, boolean before) {
        return Characters.continuesName(character)
                || character == '\\'
                || character == '"'
                || before && character == '\'';
    }
}

package worldswitch.emulator.assembler.expansion;

import worldswitch.emulator.assembler.source.Quoting;
import worldswitch.emulator.assembler.statement.Characters;
import worldswitch.emulator.assembler.statement.Cursor;
import worldswitch.emulator.assembler.statement.StatementException;
import worldswitch.emulator.assembler.statement.Word;

/** Reads the arguments of a macro one by one: separated by commas, or by blanks where those matter. */
final class Arguments {
    private final String text;
    private int index;

    Arguments(String text, int index) {
        this.text = text;
        this.index = Blanks.endOfBlanks(text, index);
    }

    int index() {
        return index;
    }

    boolean atEnd() {
        return index >= text.length();
    }

    /** The name in {@code name=value}, with the head moved to the value; or empty, with the head left alone. */
    String keyword() {
        int end = Characters.endOfName(text, index);
        int equals = Blanks.endOfBlanks(text, end);
        if (end == index || !text.startsWith("=", equals) || text.startsWith("==", equals)) {
            return "";
        }
        String name = text.substring(index, end);
        index = Blanks.endOfBlanks(text, equals + 1);
        return name;
    }

    /** The next argument, which may be empty, with the separator behind it skipped. A string loses its quotes. */
    Word next() {
        int start = index;
        String argument = text.startsWith("\"", index) ? string() : plain();
        skipSeparator();
        return new Word(argument, start);
    }

    /** All that is left. */
    Word rest() {
        Word rest = new Word(text.substring(index).stripTrailing(), index);
        index = text.length();
        return rest;
    }

    /** Moves over blanks and at most one comma. */
    void skipSeparator() {
        index = Blanks.endOfBlanks(text, index);
        if (text.startsWith(",", index)) {
            index = Blanks.endOfBlanks(text, index + 1);
        }
    }

    /** Two quotes in a string mean one. */
    private String string() {
        StringBuilder content = new StringBuilder();
        do {
            Cursor cursor = new Cursor(text, index);
            int before = index;
            content.append(content.isEmpty() ? "" : "\"").append(cursor.quoted().text());
            index = Quoting.end(text, before);
        } while (text.startsWith("\"", index));
        return content.toString();
    }

    private String plain() {
        StringBuilder argument = new StringBuilder();
        int brackets = 0;
        while (index < text.length() && text.charAt(index) != ',') {
            int end = Blanks.endOfBlanks(text, index);
            if (end > index) {
                boolean matters = Blanks.separates(text, index, end);
                if (matters && brackets == 0) {
                    break;
                }
                argument.append(matters ? " " : "");
                index = end;
            } else {
                brackets = Math.max(0, brackets + bracket(text.charAt(index)));
                end = Quoting.end(text, index);
                argument.append(text, index, end);
                index = end;
            }
        }
        return argument.toString();
    }

    private static int bracket(char character) {
        return switch (character) {
            case '(', '[' -> 1;
            case ')', ']' -> -1;
            default -> 0;
        };
    }

    /** The error that something else was expected at the head. */
    StatementException expected(String what) {
        return Cursor.expected(text, index, what);
    }
}

package worldswitch.views.console;

import java.nio.charset.StandardCharsets;

/**
 * What a terminal makes of the bytes that a guest prints: finished lines, which do not change any more, and the one in which the
 * cursor is. It knows what a shell's line editing needs: carriage return, backspace, tabulators, and the escape sequences
 * (ECMA-48) that move the cursor in its line and erase there. Other escape sequences, colours among them, are taken out. Bytes are
 * UTF-8. Not threadsafe.
 */
final class Terminal {
    private static final int TAB = 8;
    private static final int LONGEST_LINE = 4096;
    private static final int LONGEST_SEQUENCE = 64;
    private static final char ESCAPE = 0x1b;
    private static final char BELL = 7;

    /** What has been read of an escape sequence. */
    private enum Within {
        TEXT,
        ESCAPE,
        /** A sequence with parameters that a letter ends. */
        CONTROL,
        /** A text that a bell ends, or an escape sequence. */
        COMMAND,
        /** One more character. */
        ONE_MORE
    }

    private final StringBuilder finished = new StringBuilder();
    private final StringBuilder line = new StringBuilder();
    private final StringBuilder parameters = new StringBuilder();
    private Within within = Within.TEXT;
    private String undecoded = "";
    private int column;

    /** Takes what was printed next, a byte to a character. */
    void print(String bytes) {
        String all = undecoded + bytes;
        int whole = Utf8.whole(all);
        undecoded = all.substring(whole);
        new String(all.substring(0, whole).getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8)
                .chars()
                .forEach(each -> take((char) each));
    }

    /** The lines that were finished since this was asked last, each with its end. */
    String takeFinished() {
        String lines = finished.toString();
        finished.setLength(0);
        return lines;
    }

    /** The line in which the cursor is. */
    String line() {
        return line.toString();
    }

    /** How many characters of the line the cursor has before it; may be more than the line has. */
    int column() {
        return column;
    }

    private void take(char next) {
        switch (within) {
            case TEXT -> takeText(next);
            case ESCAPE -> takeEscape(next);
            case CONTROL -> takeControl(next);
            case COMMAND -> within = next == BELL ? Within.TEXT : next == ESCAPE ? Within.ONE_MORE : within;
            default -> within = Within.TEXT;
        }
    }

    private void takeText(char next) {
        switch (next) {
            case '\n' -> finish();
            case '\r' -> column = 0;
            case '\b' -> column = Math.max(0, column - 1);
            case '\t' -> column += TAB - column % TAB;
            case ESCAPE -> within = Within.ESCAPE;
            default -> put(next);
        }
    }

    private void put(char next) {
        if (Character.isISOControl(next)) {
            return;
        }
        if (column >= LONGEST_LINE) {
            finish();
        }
        fillUpTo(column);
        if (column < line.length()) {
            line.setCharAt(column, next);
        } else {
            line.append(next);
        }
        column++;
    }

    private void fillUpTo(int end) {
        while (line.length() < end) {
            line.append(' ');
        }
    }

    private void finish() {
        finished.append(line).append('\n');
        line.setLength(0);
        column = 0;
    }

    private void takeEscape(char next) {
        parameters.setLength(0);
        within = switch (next) {
            case '[' -> Within.CONTROL;
            case ']', 'P', '_', '^' -> Within.COMMAND;
            case '(', ')', '#', '%' -> Within.ONE_MORE;
            default -> Within.TEXT;
        };
    }

    private void takeControl(char next) {
        if (next >= '@' && next <= '~') {
            within = Within.TEXT;
            obey(next);
        } else if (next < ' ' || parameters.length() == LONGEST_SEQUENCE) {
            within = Within.TEXT;
        } else {
            parameters.append(next);
        }
    }

    private void obey(char command) {
        int count = Math.max(1, parameter());
        switch (command) {
            case 'C' -> column = Math.min(LONGEST_LINE, column + count);
            case 'D' -> column = Math.max(0, column - count);
            case 'G' -> column = Math.min(LONGEST_LINE, count - 1);
            case 'J', 'K' -> erase(parameter());
            case 'P' -> line.delete(Math.min(column, line.length()), Math.min(column + count, line.length()));
            case '@' -> insert(Math.min(count, LONGEST_LINE));
            default -> {
                // a colour, or a place on a screen that is not there
            }
        }
    }

    /** The first parameter of a sequence; 0 if it has none. */
    private int parameter() {
        String first = parameters.toString().split(";", 2)[0];
        return first.matches("\\d{1,4}") ? Integer.parseInt(first) : 0;
    }

    private void insert(int count) {
        if (column < line.length()) {
            line.insert(column, " ".repeat(count));
        }
    }

    /** Erases behind the cursor (0), up to it (1), or the whole line (2). */
    private void erase(int part) {
        if (part == 0) {
            line.setLength(Math.min(column, line.length()));
        } else if (part == 1) {
            int end = Math.min(column + 1, line.length());
            line.replace(0, end, " ".repeat(end));
        } else {
            line.setLength(0);
        }
    }
}

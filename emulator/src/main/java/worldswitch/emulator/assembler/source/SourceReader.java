package worldswitch.emulator.assembler.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a file into statements: takes comments out ({@code //}, {@code /* *}{@code /}, {@code #} at the start of a
 * statement), joins continued lines, and splits at line ends and semicolons. A block comment that spans lines joins
 * them, as in GNU as. Strings and character constants are left alone.
 */
public final class SourceReader {
    private static final Pattern PREPROCESSOR =
            Pattern.compile("#(define|undef|include|if|ifdef|ifndef|elif|else|endif|error|pragma)\\b");

    private final String file;
    private final String characters;
    private final @Nullable Expansion expansion;
    private final List<SourceLine> lines = new ArrayList<>();
    private Text.Builder statement = new Text.Builder();
    private boolean blank = true;
    private int position;
    private int line;
    private int lineStart;
    private int runStart;
    private final List<Place> preprocessorLines = new ArrayList<>();
    private @Nullable Place unterminatedComment;

    private SourceReader(String file, String characters, int firstLine, @Nullable Expansion expansion) {
        this.file = file;
        this.characters = characters;
        this.line = firstLine;
        this.expansion = expansion;
    }

    /**
     * The statements of a file.
     *
     * @param lines the statements that are not blank
     * @param preprocessorLines where comments stand that are meant for a C preprocessor
     * @param unterminatedComment where a block comment begins that has no end, or null
     */
    public record Result(
            List<SourceLine> lines,
            List<Place> preprocessorLines,
            @Nullable Place unterminatedComment) {}

    /** Reads a file that was asked for by an expansion, or the main file if that is null. */
    public static Result read(String file, String characters, @Nullable Expansion expansion) {
        SourceReader reader = new SourceReader(file, characters, 1, expansion);
        reader.readAll();
        return new Result(reader.lines, reader.preprocessorLines, reader.unterminatedComment);
    }

    private void readAll() {
        while (position < characters.length()) {
            step(characters.charAt(position));
        }
        endStatement(0);
    }

    private void step(char character) {
        if (character == '\n') {
            endStatement(1);
            nextLine();
        } else if (character == ';') {
            endStatement(1);
        } else if (character == '\\' && lineEndAt(position + 1) >= 0) {
            joinLines(lineEndAt(position + 1));
        } else if (character == '/' && follows('/') || character == '#' && blank) {
            flush();
            skipToLineEnd();
        } else if (character == '/' && follows('*')) {
            skipBlockComment();
        } else {
            blank &= Character.isWhitespace(character);
            position = Quoting.end(characters, position);
        }
    }

    private boolean follows(char next) {
        return position + 1 < characters.length() && characters.charAt(position + 1) == next;
    }

    /** Where the line ends, if nothing but a carriage return stands before that end; otherwise negative. */
    private int lineEndAt(int index) {
        int end = index < characters.length() && characters.charAt(index) == '\r' ? index + 1 : index;
        return end < characters.length() && characters.charAt(end) == '\n' ? end : -1;
    }

    private void joinLines(int lineEnd) {
        flush();
        position = lineEnd + 1;
        runStart = position;
        nextLine();
    }

    private void nextLine() {
        line++;
        lineStart = position;
        runStart = position;
    }

    private void skipToLineEnd() {
        int end = characters.indexOf('\n', position);
        if (PREPROCESSOR
                .matcher(characters)
                .region(position, end < 0 ? characters.length() : end)
                .lookingAt()) {
            preprocessorLines.add(new Place(file, line, position - lineStart + 1));
        }
        position = end < 0 ? characters.length() : end;
        runStart = position;
    }

    private void skipBlockComment() {
        flush();
        Text start = Text.of("", line, position - lineStart + 1);
        int end = characters.indexOf("*/", position + 2);
        if (end < 0) {
            unterminatedComment = new Place(file, line, position - lineStart + 1);
        }
        int next = end < 0 ? characters.length() : end + 2;
        for (; position < next; position++) {
            if (characters.charAt(position) == '\n') {
                line++;
                lineStart = position + 1;
            }
        }
        runStart = position;
        statement.insert(" ", start, 0);
    }

    /** Appends what was read since the last cut. */
    private void flush() {
        if (runStart < position) {
            String run = characters.substring(runStart, position);
            statement.append(Text.of(run, line, runStart - lineStart + 1), 0, run.length());
        }
        runStart = position;
    }

    private void endStatement(int separator) {
        flush();
        Text text = statement.build();
        if (!text.characters().isBlank()) {
            lines.add(new SourceLine(file, text, expansion));
        }
        statement = new Text.Builder();
        blank = true;
        position += separator;
        runStart = position;
    }
}

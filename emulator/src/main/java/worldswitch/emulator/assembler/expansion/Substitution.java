package worldswitch.emulator.assembler.expansion;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import worldswitch.emulator.assembler.source.Expansion;
import worldswitch.emulator.assembler.source.Limits;
import worldswitch.emulator.assembler.source.Quoting;
import worldswitch.emulator.assembler.source.SourceLine;
import worldswitch.emulator.assembler.source.Text;
import worldswitch.emulator.assembler.statement.Characters;

/**
 * Puts arguments into the lines of a body: {@code \name} becomes the argument, {@code \@} the number of macros expanded so
 * far, {@code \()} nothing. Also inside strings; anything else behind a backslash stays.
 */
final class Substitution {
    /** Leaves a line as it is: {@code .rept} has no parameters, and what stands behind a backslash is for others. */
    static final Substitution NONE = new Substitution(Map.of(), -1);

    private final Map<String, String> arguments;
    private final String count;

    Substitution(Map<String, String> arguments, int count) {
        this.arguments = arguments;
        this.count = Integer.toString(count);
    }

    /** The statements that a line of the body becomes; more than one if an argument holds a semicolon. */
    List<SourceLine> apply(SourceLine line, Expansion expansion) {
        boolean changes = this != NONE && line.text().characters().indexOf('\\') >= 0;
        Text text = changes ? apply(line.text()) : line.text();
        List<SourceLine> lines = new ArrayList<>();
        for (Text statement : split(text)) {
            lines.add(new SourceLine(line.file(), statement, expansion));
        }
        return lines;
    }

    private Text apply(Text text) {
        String characters = text.characters();
        Text.Builder result = new Text.Builder();
        int copied = 0;
        int backslash = characters.indexOf('\\');
        while (backslash >= 0 && result.length() <= Limits.STATEMENT_LENGTH) {
            int end = endOfToken(characters, backslash + 1);
            String replacement = replacement(characters.substring(backslash + 1, end));
            if (replacement != null) {
                result.append(text, copied, backslash).insert(replacement, text, backslash);
                copied = end;
            }
            backslash = characters.indexOf('\\', end);
        }
        return result.append(text, copied, text.length()).build();
    }

    private static int endOfToken(String characters, int start) {
        if (characters.startsWith("()", start)) {
            return start + 2;
        } else if (characters.startsWith("@", start)) {
            return start + 1;
        }
        return Characters.endOfName(characters, start);
    }

    private @Nullable String replacement(String token) {
        return switch (token) {
            case "()" -> "";
            case "@" -> count;
            default -> arguments.get(token);
        };
    }

    private static List<Text> split(Text text) {
        if (text.characters().indexOf(';') < 0) {
            return text.characters().isBlank() ? List.of() : List.of(text);
        }
        List<Text> parts = new ArrayList<>();
        int start = 0;
        for (int index = 0; index < text.length(); index = Quoting.end(text.characters(), index)) {
            if (text.characters().charAt(index) == ';') {
                parts.add(text.slice(start, index));
                start = index + 1;
            }
        }
        parts.add(text.slice(start, text.length()));
        return parts.stream().filter(part -> !part.characters().isBlank()).toList();
    }
}

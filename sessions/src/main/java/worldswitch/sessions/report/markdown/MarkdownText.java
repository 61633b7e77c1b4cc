package worldswitch.sessions.report.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import worldswitch.sessions.report.VisibleText;

/** Text that Markdown shows as it is. */
final class MarkdownText {
    private static final String SPECIAL = "\\`*[]<>|~&$";
    private static final Pattern BEGINS_LIST = Pattern.compile("^(\\d+)([.)])");
    private static final String BEGINS_BLOCK = "#-+=>:";

    private MarkdownText() {}

    /** A text with a backslash before each character that means something to Markdown in the middle of a line. */
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (SPECIAL.indexOf(character) >= 0 || character == '_' && !isInWord(text, i)) {
                escaped.append('\\');
            }
            escaped.append(character);
        }
        return escaped.toString();
    }

    /** An underscore between letters is none of Markdown's. */
    private static boolean isInWord(String text, int at) {
        return at > 0
                && at + 1 < text.length()
                && Character.isLetterOrDigit(text.charAt(at - 1))
                && Character.isLetterOrDigit(text.charAt(at + 1));
    }

    /** A paragraph in escaped lines. */
    static List<String> paragraph(String text, int width) {
        List<String> lines = new ArrayList<>();
        for (String line : wrapped(escaped(VisibleText.line(text)), width - 2)) {
            lines.add(beginning(line));
        }
        return lines;
    }

    /** A line that would begin a heading, a list or a quotation. */
    private static String beginning(String line) {
        if (!line.isEmpty() && BEGINS_BLOCK.indexOf(line.charAt(0)) >= 0) {
            return "\\" + line;
        }
        return BEGINS_LIST.matcher(line).replaceFirst("$1\\\\$2");
    }

    /** A text broken at its blanks; a word that is too long is broken anywhere but behind a backslash. */
    static List<String> wrapped(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            String rest = word;
            if (line.length() > 0 && line.length() + 1 + rest.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            for (; rest.length() > width; rest = rest.substring(breakAt(rest, width))) {
                lines.add(rest.substring(0, breakAt(rest, width)));
            }
            line.append(line.length() == 0 ? "" : " ").append(rest);
        }
        lines.add(line.toString());
        return lines;
    }

    private static int breakAt(String word, int width) {
        int at = width;
        while (at > 1 && (word.charAt(at - 1) == '\\' || Character.isHighSurrogate(word.charAt(at - 1)))) {
            at--;
        }
        return at;
    }
}

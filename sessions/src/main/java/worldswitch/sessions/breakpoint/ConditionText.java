package worldswitch.sessions.breakpoint;

import java.util.Optional;

/** The text of a {@link Condition}, taken from front to back; blanks before anything do not matter. */
final class ConditionText {
    private final String text;
    private int at;

    ConditionText(String text) {
        this.text = text;
    }

    /** Whether nothing is left. */
    boolean isAtEnd() {
        skipBlanks();
        return at == text.length();
    }

    /** Takes a character if it is the next one; returns whether it was. */
    boolean take(char c) {
        skipBlanks();
        if (at < text.length() && text.charAt(at) == c) {
            at++;
            return true;
        }
        return false;
    }

    /** Takes an operator of a level of precedence, if one is next. */
    Optional<String> takeOperator(int level) {
        skipBlanks();
        for (String operator : Operators.of(level)) {
            if (text.startsWith(operator, at) && !isLonger(operator)) {
                at += operator.length();
                return Optional.of(operator);
            }
        }
        return Optional.empty();
    }

    /** Whether an operator is the beginning of another one here. */
    private boolean isLonger(String operator) {
        return operator.length() == 1 && at + 2 <= text.length() && Operators.isOperator(text.substring(at, at + 2));
    }

    /** The word that is next, and is not taken; empty if none is. */
    String word() {
        skipBlanks();
        int end = at;
        while (end < text.length() && isWordPart(text.charAt(end))) {
            end++;
        }
        return text.substring(at, end);
    }

    /** Takes a word that is next. */
    void take(String word) {
        at += word.length();
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '.';
    }

    private void skipBlanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    /** Something else was expected here. */
    ConditionProblem problem(String expected) {
        skipBlanks();
        return new ConditionProblem(at + 1, expected);
    }
}

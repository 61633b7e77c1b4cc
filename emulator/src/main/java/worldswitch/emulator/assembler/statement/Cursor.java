package worldswitch.emulator.assembler.statement;

import worldswitch.emulator.assembler.source.Quoting;

/** Reads a statement's text from left to right. Blanks before what is asked for are skipped. */
public final class Cursor {
    private final String text;
    private int index;

    /** A cursor at an index of a text. */
    public Cursor(String text, int index) {
        this.text = text;
        this.index = index;
        skipBlanks();
    }

    /** Where the cursor stands. */
    public int index() {
        return index;
    }

    /** Moves to an index. */
    public void moveTo(int target) {
        index = target;
        skipBlanks();
    }

    /** Moves over blanks. */
    public void skipBlanks() {
        while (index < text.length() && Character.isWhitespace(text.charAt(index))) {
            index++;
        }
    }

    /** Whether nothing is left. */
    public boolean atEnd() {
        return index >= text.length();
    }

    /** The next character; 0 at the end. */
    public char peek() {
        return peek(0);
    }

    /** The character some places ahead; 0 beyond the end. */
    public char peek(int ahead) {
        return index + ahead < text.length() ? text.charAt(index + ahead) : 0;
    }

    /** Moves over a token if it comes next. */
    public boolean accept(String token) {
        if (!text.startsWith(token, index)) {
            return false;
        }
        moveTo(index + token.length());
        return true;
    }

    /** Moves over a comma, if one comes next. */
    public boolean acceptComma() {
        return accept(",");
    }

    /** Moves over a token that must come next. */
    public void expect(String token) {
        if (!accept(token)) {
            throw expected("'" + token + "'");
        }
    }

    /** Makes sure that nothing is left. */
    public void expectEnd() {
        if (!atEnd()) {
            throw expected("the end of the statement");
        }
    }

    /** A name that must come next. */
    public Word word(String what) {
        Word word = optionalWord();
        if (word.text().isEmpty()) {
            throw expected(what);
        }
        return word;
    }

    /** A name if one comes next, otherwise an empty word. */
    public Word optionalWord() {
        return take(Characters.endOfName(text, index));
    }

    /** The decimal digits that come next. */
    public Word digits() {
        int end = index;
        while (end < text.length() && Characters.isDigit(text.charAt(end))) {
            end++;
        }
        return take(end);
    }

    /** A quoted string or, where there are no quotes, the text up to the next comma. */
    public Word item() {
        int end = index;
        while (end < text.length() && text.charAt(end) != ',') {
            end = Quoting.end(text, end);
        }
        Word item = take(end);
        return new Word(item.text().stripTrailing(), item.index());
    }

    /** Everything that is left. */
    public Word rest() {
        Word rest = take(text.length());
        return new Word(rest.text().stripTrailing(), rest.index());
    }

    /** A quoted string that must come next; the word is what stands between the quotes. */
    public Word quoted() {
        int end = peek() == '"' ? Quoting.end(text, index) : index;
        if (end == index) {
            throw expected("a string in double quotes");
        }
        if (end < index + 2 || text.charAt(end - 1) != '"') {
            throw new StatementException(index, "this string has no closing quote");
        }
        Word whole = take(end);
        return new Word(whole.text().substring(1, whole.text().length() - 1), whole.index() + 1);
    }

    private Word take(int end) {
        Word word = new Word(text.substring(index, end), index);
        moveTo(end);
        return word;
    }

    /** The error that something else was expected at the cursor. */
    public StatementException expected(String what) {
        return expected(text, index, what);
    }

    /** The error that something else was expected at an index of a text. */
    public static StatementException expected(String text, int index, String what) {
        return new StatementException(index, "expected " + what + ", found " + found(text, index));
    }

    private static String found(String text, int index) {
        int end = Math.min(index, text.length());
        while (end < text.length() && ",; \t)]".indexOf(text.charAt(end)) < 0) {
            end = Quoting.end(text, end);
        }
        if (end == index && index < text.length()) {
            end++;
        }
        String token = text.substring(Math.min(index, end), end);
        return token.isBlank() ? "the end of the statement" : "'" + token + "'";
    }
}

package worldswitch.views.code;

import javax.swing.text.Segment;
import org.fife.ui.rsyntaxtextarea.AbstractTokenMaker;
import org.fife.ui.rsyntaxtextarea.RSyntaxUtilities;
import org.fife.ui.rsyntaxtextarea.Token;
import org.fife.ui.rsyntaxtextarea.TokenMap;
import org.fife.ui.rsyntaxtextarea.TokenTypes;

/**
 * Splits A64 assembly, as GNU as writes it, into coloured tokens: mnemonics, registers, system registers, numbers, comments,
 * directives, labels and strings.
 *
 * <p>A line is read from left to right. What a word is depends on where it stands, so the scanner remembers one thing: whether
 * the statement's mnemonic has been seen. A block comment may run over lines; the editor hands its state from one line to
 * the next as the initial token type.
 */
public final class A64TokenMaker extends AbstractTokenMaker {
    /** The editor's name for this syntax. */
    public static final String STYLE = "text/a64";

    private char[] line = {};
    private int end;
    private int place;
    private int shift;
    private boolean mnemonicSeen;

    @Override
    public TokenMap getWordsToHighlight() {
        return new TokenMap();
    }

    @Override
    public Token getTokenList(Segment text, int initialTokenType, int startOffset) {
        resetTokenList();
        line = text.array;
        place = text.offset;
        end = text.offset + text.count;
        shift = startOffset - text.offset;
        mnemonicSeen = false;
        boolean open = initialTokenType == TokenTypes.COMMENT_MULTILINE && !blockComment();
        while (place < end && !open) {
            open = !next();
        }
        if (!open) {
            addNullToken();
        }
        return firstToken;
    }

    /** Takes one token; false if it is a block comment that runs on into the next line. */
    private boolean next() {
        char first = line[place];
        if (starts("/*")) {
            return blockComment();
        }
        if (starts("//")) {
            take(end, TokenTypes.COMMENT_EOL);
        } else if (first == '"' || first == '\'') {
            take(stringEnd(first), TokenTypes.LITERAL_STRING_DOUBLE_QUOTE);
        } else if (Character.isWhitespace(first)) {
            take(span(Character::isWhitespace), TokenTypes.WHITESPACE);
        } else if (isWordPart(first)) {
            word();
        } else {
            mnemonicSeen &= first != ';';
            take(place + 1, TokenTypes.OPERATOR);
        }
        return true;
    }

    private void word() {
        int stop = span(A64TokenMaker::isWordPart);
        String word = new String(line, place, stop - place);
        if (stop < end && line[stop] == ':' && !mnemonicSeen) {
            take(stop + 1, TokenTypes.FUNCTION);
            return;
        }
        Word kind = Word.of(word, mnemonicSeen);
        mnemonicSeen |= kind == Word.MNEMONIC || kind == Word.DIRECTIVE;
        take(stop, kind.tokenType());
    }

    private boolean blockComment() {
        int stop = place;
        while (stop + 1 < end && !(line[stop] == '*' && line[stop + 1] == '/')) {
            stop++;
        }
        boolean closed = stop + 1 < end;
        take(closed ? stop + 2 : end, TokenTypes.COMMENT_MULTILINE);
        return closed;
    }

    private int stringEnd(char quote) {
        int stop = place + 1;
        while (stop < end && line[stop] != quote) {
            stop += line[stop] == '\\' ? 2 : 1;
        }
        return Math.min(end, stop + 1);
    }

    private boolean starts(String text) {
        return end - place >= 2 && line[place] == text.charAt(0) && line[place + 1] == text.charAt(1);
    }

    private int span(java.util.function.IntPredicate member) {
        int stop = place;
        while (stop < end && member.test(line[stop])) {
            stop++;
        }
        return stop;
    }

    private void take(int stop, int type) {
        if (stop > place) {
            addToken(line, place, stop - 1, type, place + shift);
            place = stop;
        }
    }

    private static boolean isWordPart(int letter) {
        return RSyntaxUtilities.isLetterOrDigit((char) letter)
                || letter == '_'
                || letter == '.'
                || letter == '\\'
                || letter == '$';
    }
}

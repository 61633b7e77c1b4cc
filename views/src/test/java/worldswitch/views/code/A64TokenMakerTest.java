package worldswitch.views.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javax.swing.text.Segment;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.fife.ui.rsyntaxtextarea.Token;
import org.fife.ui.rsyntaxtextarea.TokenTypes;
import org.junit.jupiter.api.Test;

class A64TokenMakerTest {
    @Test
    void a_statement_is_split_into_its_parts() {
        assertThat(kinds("1:\tmsr\tHCR_EL2, x0\t// why?"))
                .containsExactly(
                        "1: FUNCTION",
                        "msr RESERVED_WORD",
                        "HCR_EL2 DATA_TYPE",
                        ", OPERATOR",
                        "x0 VARIABLE",
                        "// why? COMMENT_EOL");
    }

    @Test
    void directives_strings_and_numbers_have_their_own_colours() {
        assertThat(kinds(".asciz \"a // b\"")).containsExactly(".asciz PREPROCESSOR", "\"a // b\" LITERAL_STRING");
        assertThat(kinds(".equ HOST, 0x80")).contains(".equ PREPROCESSOR", "HOST IDENTIFIER", "0x80 NUMBER");
    }

    @Test
    void a_generic_name_is_a_system_register() {
        assertThat(kinds("mrs x3, S3_5_C14_C2_2")).contains("S3_5_C14_C2_2 DATA_TYPE");
    }

    @Test
    void a_block_comment_runs_over_lines() {
        Token first = tokens("nop /* begin", TokenTypes.NULL);
        Token last = first;
        while (last.getNextToken() != null) {
            last = last.getNextToken();
        }
        assertThat(last.getType()).isEqualTo(TokenTypes.COMMENT_MULTILINE);
        Token second = tokens("end */ nop", TokenTypes.COMMENT_MULTILINE);
        assertThat(second.getLexeme()).isEqualTo("end */");
    }

    @Property
    void no_text_is_lost(@ForAll String line) {
        String text = line.replaceAll("[\\n\\r]", "");
        StringBuilder all = new StringBuilder();
        for (Token token = tokens(text, TokenTypes.NULL);
                token != null && token.isPaintable();
                token = token.getNextToken()) {
            all.append(token.getLexeme());
        }
        assertThat(all.toString()).isEqualTo(text);
    }

    private static List<String> kinds(String line) {
        List<String> kinds = new ArrayList<>();
        for (Token token = tokens(line, TokenTypes.NULL);
                token != null && token.isPaintable();
                token = token.getNextToken()) {
            if (!token.isWhitespace()) {
                kinds.add(token.getLexeme() + " " + kind(token.getType()));
            }
        }
        return kinds;
    }

    private static String kind(int type) {
        return switch (type) {
            case TokenTypes.RESERVED_WORD -> "RESERVED_WORD";
            case TokenTypes.VARIABLE -> "VARIABLE";
            case TokenTypes.DATA_TYPE -> "DATA_TYPE";
            case TokenTypes.FUNCTION -> "FUNCTION";
            case TokenTypes.OPERATOR -> "OPERATOR";
            case TokenTypes.COMMENT_EOL -> "COMMENT_EOL";
            case TokenTypes.PREPROCESSOR -> "PREPROCESSOR";
            case TokenTypes.LITERAL_STRING_DOUBLE_QUOTE -> "LITERAL_STRING";
            case TokenTypes.LITERAL_NUMBER_HEXADECIMAL -> "NUMBER";
            default -> "IDENTIFIER";
        };
    }

    private static Token tokens(String line, int initial) {
        return new A64TokenMaker().getTokenList(new Segment(line.toCharArray(), 0, line.length()), initial, 0);
    }
}

package worldswitch.emulator.isa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The encoder against GNU as: every alias, the choice between encodings, what is optional, and what is refused. The
 * words in {@code statements.tsv} are those of GNU as, which is asked again where it is installed.
 */
class StatementTest {
    private static final String REFUSED = "refused";

    @TempDir
    Path folder;

    record Line(String text, String word) {}

    @ParameterizedTest
    @MethodSource("lines")
    void a_statement_gives_the_word_that_gnu_as_gives(Line line) {
        if (line.word.equals(REFUSED)) {
            assertThatThrownBy(() -> Statement.encode(line.text, 0)).isInstanceOf(SyntaxException.class);
        } else {
            assertThat(String.format("%08x", Statement.encode(line.text, 0))).isEqualTo(line.word);
        }
    }

    @Test
    void gnu_as_gives_these_words_and_refuses_what_is_refused_here() throws IOException {
        Map<String, Integer> words =
                new GnuTools(folder).assembleEach(lines().map(Line::text).toList());
        assertThat(lines()).allSatisfy(line -> {
            Integer word = words.get(line.text);
            assertThat(word == null ? REFUSED : String.format("%08x", word))
                    .as(line.text)
                    .isEqualTo(line.word);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "foo x0                 | 3  | an instruction, not foo",
                "add x0, x1, #99999     | 12 | a number from 0 to 4095",
                "add x0, y1, x2         | 8  | a register x0 to x30 or sp",
                "ldr x0, [x1, #257]     | 13 | a multiple of 8 from 0 to 32760, or a number from -256 to 255",
                "ldr x0, [x1            | 11 | ']'",
                "lsl x0, x1, #64        | 12 | a number from 0 to 63",
                "bfi x0, x1, #60, #5    | 17 | a number from 1 to 4",
                "mov x0, #0x123456      | 8  | a number that one instruction can move",
                "and x0, x1, #5         | 12 | a rotated run of ones",
                "mrs x0, nosuch_el1     | 8  | a system register",
                "tlbi nosuch, x0        | 5  | the name of a tlbi operation",
                "cset x0, al            | 9  | a condition",
                "b .+2                  | 2  | an address aligned to 4 bytes",
                "tbz x0, #1, .+0x8000   | 12 | within 0x8000 of the instruction",
                "ret x1, x2             | 6  | the end of the statement",
                "casp x0, x2, x4, x5, [x6] | 9 | x1",
                "dsb nosuch             | 4  | a number, not nosuch",
            })
    void an_error_tells_the_column_and_what_was_expected_there(String statement, int column, String expected) {
        assertThatThrownBy(() -> Statement.encode(statement, 0x10000))
                .isInstanceOfSatisfying(SyntaxException.class, error -> {
                    assertThat(error.column()).isEqualTo(column);
                    assertThat(error.expected()).contains(expected);
                });
    }

    @ParameterizedTest
    @CsvSource({
        "'add x0, x1, :lo12:0x1234', 9108d020",
        "'ldrb w0, [x1, :lo12:0x1234]', 3948d020",
        "'movz x0, #:abs_g1:0x1234', d2a00000",
        "'movk x0, :abs_g0_nc:0x1234', f2824680",
    })
    void a_relocation_operator_selects_its_part(String statement, String word) {
        assertThat(String.format("%08x", Statement.encode(statement, 0))).isEqualTo(word);
    }

    @Test
    void a_mnemonic_is_known_or_not() {
        Encoder encoder = InstructionSet.A64.encoder();
        assertThat(List.of("add", "b.eq", "b.hs", "beq", "cset", "tlbi", "ldaddal", "retaa"))
                .allMatch(encoder::knows);
        assertThat(List.of("foo", "b.", "ADD", "")).noneMatch(encoder::knows);
    }

    @Test
    void any_operand_text_is_encoded_or_refused_and_nothing_else() {
        List<String> fragments =
                List.of("", " ", "x0", ",", "#", "[", "]", "!", "#1", "(", "lsl", ":abs_g3:", "sp", "{");
        for (String mnemonic : List.of("add", "ldr", "movz", "mov", "casp", "sys", "msr", "b.eq", "tbz", "ret")) {
            for (String a : fragments) {
                for (String b : fragments) {
                    String statement = mnemonic + " x0," + a + b + ",x1";
                    assertThatCode(() -> encodeOrRefuse(statement))
                            .as(statement)
                            .doesNotThrowAnyException();
                }
            }
        }
    }

    private static void encodeOrRefuse(String statement) {
        try {
            Statement.encode(statement, 0);
        } catch (SyntaxException expected) {
            assertThat(expected.column()).isBetween(0, statement.length());
        }
    }

    static Stream<Line> lines() {
        return TestTable.lines("statements.tsv").stream().map(cells -> new Line(cells[0], cells[1]));
    }
}

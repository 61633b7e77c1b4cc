package worldswitch.emulator.isa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import worldswitch.emulator.isa.table.Pattern;
import worldswitch.emulator.isa.table.Row;
import worldswitch.emulator.isa.table.Table;

/** The instruction table against the rules that it keeps itself. */
class TableTest {
    private static final InstructionSet A64 = InstructionSet.A64;
    private static final List<Row> ROWS = Table.rows();

    @Test
    void the_integer_instruction_set_is_there() {
        assertThat(A64.forms()).hasSizeGreaterThan(550);
    }

    @Test
    void names_are_unique_and_indices_dense() {
        assertThat(ROWS.stream().map(Row::name)).doesNotHaveDuplicates();
        assertThat(A64.forms())
                .extracting(Form::index)
                .containsExactlyElementsOf(dense(A64.forms().size()));
    }

    @Test
    void two_encodings_overlap_only_if_one_contains_the_other() {
        List<Row> encodings = ROWS.stream().filter(row -> !row.isAlias()).toList();
        for (Row one : encodings) {
            assertThat(encodings)
                    .filteredOn(other -> overlap(one.pattern(), other.pattern()))
                    .allMatch(other ->
                            contains(one.pattern(), other.pattern()) || contains(other.pattern(), one.pattern()));
        }
    }

    @Test
    void an_alias_lies_within_its_encoding() {
        assertThat(ROWS.stream().filter(Row::isAlias))
                .allMatch(alias -> contains(A64.form(alias.aliasOf()).row().pattern(), alias.pattern()));
    }

    @Test
    void every_encoding_is_reached() {
        assertThat(A64.forms()).allMatch(form -> reaches(form.row(), word -> isA(form, word)));
    }

    @Test
    void every_alias_that_is_ever_written_is_written() {
        Stream<Row> written = ROWS.stream().filter(row -> row.isAlias() && !row.isInputOnly());
        assertThat(written)
                .allMatch(alias -> reaches(alias, word -> mnemonics(alias).contains(mnemonic(word))));
    }

    @Test
    void every_operand_symbol_is_used() {
        String syntax = Stream.of(
                        "data-processing-immediate",
                        "branches-exceptions-system",
                        "data-processing-register",
                        "loads-stores",
                        "floating-point",
                        "vector-floating-point",
                        "vector-loads-stores",
                        "vector-moves",
                        "vector-integer",
                        "cryptography")
                .flatMap(part -> TestTable.lines(part + ".tsv").stream())
                .map(cells -> cells[5])
                .collect(Collectors.joining("\n"));
        List<String> symbols = TestTable.lines("operands.tsv").stream()
                .skip(1)
                .map(cells -> cells[0])
                .toList();
        assertThat(symbols)
                .isNotEmpty()
                .allMatch(symbol -> syntax.contains("<" + symbol + ">") || syntax.contains("<" + symbol + "="));
    }

    @Test
    void an_unknown_form_or_operand_is_refused_by_name() {
        Form add = A64.form("ADD_64_addsub_imm");
        assertThatThrownBy(() -> add.operand("Rt"))
                .hasMessageContaining("ADD_64_addsub_imm")
                .hasMessageContaining("Rt");
        assertThatThrownBy(() -> A64.form("ADD")).hasMessageContaining("ADD");
    }

    private static boolean reaches(Row row, Predicate<Integer> wanted) {
        Random random = new Random(1);
        return IntStream.range(0, 50_000).anyMatch(i -> wanted.test(Words.of(row.pattern(), random)));
    }

    private static boolean isA(Form form, int word) {
        Instruction instruction = A64.decode(word);
        return instruction != null && instruction.form() == form;
    }

    private static String mnemonic(int word) {
        return A64.disassemble(word, 0, SymbolNames.NONE).split(" ")[0];
    }

    private static Set<String> mnemonics(Row row) {
        Set<String> mnemonics = new HashSet<>();
        row.template().spellings().forEach(spelling -> mnemonics.add(spelling.mnemonic()));
        return mnemonics;
    }

    private static List<Integer> dense(int size) {
        return IntStream.range(0, size).boxed().toList();
    }

    private static boolean overlap(Pattern one, Pattern other) {
        return ((one.value() ^ other.value()) & one.mask() & other.mask()) == 0;
    }

    private static boolean contains(Pattern outer, Pattern inner) {
        return overlap(outer, inner) && (outer.mask() & ~inner.mask()) == 0;
    }
}

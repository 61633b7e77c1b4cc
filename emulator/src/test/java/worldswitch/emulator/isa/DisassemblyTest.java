package worldswitch.emulator.isa;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The disassembler against a listing that GNU objdump wrote: {@code disassembly.tsv}, words from address 0 on, at least
 * one of every row of the table. Where objdump is installed it is asked again.
 */
class DisassemblyTest {
    private static final List<String[]> LINES = TestTable.lines("disassembly.tsv");

    @TempDir
    Path folder;

    @Test
    void the_listing_reads_as_objdump_wrote_it() {
        List<String> ours = new ArrayList<>();
        for (int i = 0; i < LINES.size(); i++) {
            ours.add(InstructionSet.A64.disassemble(word(LINES.get(i)), 4L * i, SymbolNames.NONE));
        }
        assertThat(ours).hasSizeGreaterThan(1000).isEqualTo(texts());
    }

    @Test
    void the_listing_has_every_encoding_but_one_that_objdump_cannot_name() {
        List<Form> missing = new ArrayList<>(InstructionSet.A64.forms());
        LINES.forEach(line -> missing.remove(
                Objects.requireNonNull(InstructionSet.A64.decode(word(line))).form()));
        assertThat(missing).extracting(Form::name).containsExactly("DGH_HI_hints");
    }

    @Test
    void the_text_of_the_listing_assembles_to_its_words() {
        for (int i = 0; i < LINES.size(); i++) {
            int encoded = Statement.encode(LINES.get(i)[1], 4L * i);
            assertThat(InstructionSet.A64.disassemble(encoded, 4L * i, SymbolNames.NONE))
                    .isEqualTo(LINES.get(i)[1]);
        }
    }

    @Test
    void objdump_writes_this_listing_indeed() throws IOException {
        List<Integer> words = LINES.stream().map(DisassemblyTest::word).toList();
        assertThat(new GnuTools(folder).disassemble(words)).isEqualTo(texts());
    }

    private static List<String> texts() {
        return LINES.stream().map(line -> line[1]).toList();
    }

    private static int word(String[] line) {
        return Integer.parseUnsignedInt(line[0], 16);
    }
}

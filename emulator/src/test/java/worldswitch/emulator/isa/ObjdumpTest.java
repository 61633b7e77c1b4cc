package worldswitch.emulator.isa;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The decoder and the disassembler against GNU objdump. */
class ObjdumpTest {
    private static final InstructionSet A64 = InstructionSet.A64;

    @TempDir
    Path folder;

    @Test
    void every_row_of_the_table_reads_as_in_objdump() throws IOException {
        assertThat(differences(Words.ofEveryRow(25))).isEmpty();
    }

    @Test
    void random_words_read_as_in_objdump_and_are_undefined_where_they_are_there() throws IOException {
        assertThat(differences(Words.random(60_000))).isEmpty();
    }

    @Test
    void every_encoding_of_the_system_instructions_reads_as_in_objdump() throws IOException {
        List<Integer> words = new ArrayList<>();
        for (int encoding = 0; encoding < 1 << 17; encoding++) {
            words.add(0xd5000003 | encoding << 5);
            words.add(0xd500001f | encoding << 5);
        }
        assertThat(differences(words)).isEmpty();
    }

    private List<String> differences(List<Integer> candidates) throws IOException {
        List<Integer> words =
                candidates.stream().map(ObjdumpTest::canonical).distinct().toList();
        List<String> expected = new GnuTools(folder).disassemble(words);
        assertThat(expected).hasSameSizeAs(words);
        List<String> differences = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            difference(words.get(i), 4L * i, expected.get(i), differences);
        }
        return differences;
    }

    private static void difference(int word, long address, String objdump, List<String> differences) {
        Instruction instruction = A64.decode(word);
        String form = instruction == null ? "" : instruction.form().name();
        String ours = A64.disassemble(word, address, SymbolNames.NONE);
        boolean same = ours.equals(objdump) || form.isEmpty() && objdump.startsWith(".inst");
        if (!same && !ObjdumpDifference.explains(form, word, ours, objdump)) {
            differences.add(String.format("%08x %s: %s, objdump: %s", word, form, ours, objdump));
        }
    }

    private static int canonical(int word) {
        Instruction instruction = A64.decode(word);
        return instruction == null ? word : Words.canonical(instruction.form(), word);
    }
}

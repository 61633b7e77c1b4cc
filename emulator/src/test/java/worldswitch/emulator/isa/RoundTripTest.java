package worldswitch.emulator.isa;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The encoder against the disassembler: what one writes the other reads. */
class RoundTripTest {
    private static final InstructionSet A64 = InstructionSet.A64;
    private static final long ADDRESS = 0x4008_0000L;
    /** Forms that name registers, operations and values of PSTATE fields that GNU as 2.40 does not know. */
    private static final Set<String> NEWER =
            Set.of("MRS_RS_systemmove", "MSR_SR_systemmove", "SYS_CR_systeminstrs", "MSR_SI_pstate");

    @TempDir
    Path folder;

    @Test
    void the_text_of_every_form_encodes_to_the_word_it_came_from() {
        List<String> differences = new ArrayList<>();
        for (int candidate : Words.ofEveryRow(40)) {
            Instruction instruction = A64.decode(candidate);
            if (instruction != null) {
                int word = Words.canonical(instruction.form(), candidate);
                String text = A64.disassemble(word, ADDRESS, SymbolNames.NONE);
                difference(word, text, Statement.encode(text, ADDRESS), differences);
            }
        }
        assertThat(differences).isEmpty();
    }

    @Test
    void gnu_as_takes_the_text_of_every_form_for_the_same_word() throws IOException {
        List<Integer> words = Words.ofEveryRow(8).stream()
                .map(A64::decode)
                .filter(RoundTripTest::isPortable)
                .map(instruction -> Words.canonical(instruction.form(), instruction.word()))
                .toList();
        List<String> texts = words.stream()
                .map(word -> A64.disassemble(word, 0, SymbolNames.NONE))
                .toList();
        List<Integer> assembled = new GnuTools(folder).assemble(String.join("\n", texts) + "\n");
        assertThat(assembled).hasSameSizeAs(words);
        List<String> differences = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            difference(words.get(i), texts.get(i), assembled.get(i), differences);
        }
        assertThat(differences).isEmpty();
    }

    /** Without targets, which GNU as would leave to the linker, and what has become known after it. */
    private static boolean isPortable(@Nullable Instruction instruction) {
        return instruction != null
                && !instruction.form().operands().containsKey("offset")
                && !NEWER.contains(instruction.form().name());
    }

    @Test
    void letters_may_be_upper_case_and_blanks_and_hash_signs_left_out() {
        for (int word : Words.ofEveryRow(3)) {
            if (A64.decode(word) != null) {
                String text = A64.disassemble(word, ADDRESS, SymbolNames.NONE);
                String dense = text.replace(", ", ",")
                        .replace("#", "")
                        .toUpperCase(Locale.ROOT)
                        .replace("0X", "0x");
                assertThat(Statement.encode(dense, ADDRESS)).as(dense).isEqualTo(Statement.encode(text, ADDRESS));
            }
        }
    }

    /** A bitmask has one encoding for each rotation that is the same; the encoder takes the least. */
    private static void difference(int word, String text, int encoded, List<String> differences) {
        boolean redundantRotation = text.equals(A64.disassemble(encoded, ADDRESS, SymbolNames.NONE))
                && ((word ^ encoded) & ~(0x3f << 16)) == 0
                && (word >>> 23 & 0x3f) == 0b100100;
        if (encoded != word && !redundantRotation) {
            differences.add(String.format("%08x %s: %08x", word, text, encoded));
        }
    }
}

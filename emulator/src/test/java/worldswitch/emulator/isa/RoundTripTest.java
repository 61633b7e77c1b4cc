package worldswitch.emulator.isa;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The encoder against the disassembler: what one writes the other reads. */
class RoundTripTest {
    private static final InstructionSet A64 = InstructionSet.A64;
    private static final long ADDRESS = 0x4008_0000L;

    @Test
    void the_text_of_every_form_encodes_to_the_word_it_came_from() {
        List<String> differences = new ArrayList<>();
        for (int candidate : Words.ofEveryRow(40)) {
            Instruction instruction = A64.decode(candidate);
            if (instruction != null) {
                int word = Words.canonical(instruction.form(), candidate);
                difference(word, A64.disassemble(word, ADDRESS, SymbolNames.NONE), differences);
            }
        }
        assertThat(differences).isEmpty();
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
    private static void difference(int word, String text, List<String> differences) {
        int encoded = Statement.encode(text, ADDRESS);
        boolean redundantRotation = text.equals(A64.disassemble(encoded, ADDRESS, SymbolNames.NONE))
                && ((word ^ encoded) & ~(0x3f << 16)) == 0
                && (word >>> 23 & 0x3f) == 0b100100;
        if (encoded != word && !redundantRotation) {
            differences.add(String.format("%08x %s: %08x", word, text, encoded));
        }
    }
}

package worldswitch.linux.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import worldswitch.emulator.isa.InstructionSet;
import worldswitch.emulator.isa.SyntaxException;
import worldswitch.linux.KernelFolder;
import worldswitch.sessions.symbol.SymbolProblem;

/** Every word of the text of Debian's kernel. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KernelTextTest {
    private static final long ADDRESS = 0xffff_8000_8000_0000L;
    private static final int SHOWN = 20;

    @TempDir
    Path folder = Path.of(".");

    private KernelText text = new KernelText(0, new int[0]);

    @BeforeAll
    void read() throws IOException, SymbolProblem {
        text = KernelText.of(KernelFolder.find().kernel());
    }

    @Test
    void reads_as_objdump_writes_it_but_for_known_reasons() throws IOException {
        assumeTrue(Objdump.isInstalled(), "aarch64-linux-gnu-objdump is not installed");
        List<String> expected = Objdump.disassemble(folder, text.distinct(), ADDRESS);
        assertThat(expected).hasSize(text.distinct().length).hasSizeGreaterThan(100_000);
        Map<Spelling, Integer> reasons = new EnumMap<>(Spelling.class);
        List<String> differences = new ArrayList<>();
        for (int i = 0; i < expected.size(); i++) {
            int word = text.distinct()[i];
            String ours = Spelling.ours(word, address(i));
            String theirs = expected.get(i);
            if (!Spelling.isSame(ours, theirs)) {
                Spelling.reason(word, ours, theirs)
                        .ifPresentOrElse(
                                reason -> reasons.merge(reason, 1, Integer::sum),
                                () -> differences.add("%08x: %s, objdump: %s".formatted(word, ours, theirs)));
            }
        }
        System.out.printf(
                "Of %d words of the kernel's text %d are distinct; GNU objdump writes %d of them otherwise without a"
                        + " known reason, and with one: %s%n",
                text.count(), text.distinct().length, differences.size(), reasons);
        assertThat(differences.stream().limit(SHOWN)).isEmpty();
    }

    @Test
    void assembles_again_to_the_words_it_was_disassembled_from() {
        List<String> differences = new ArrayList<>();
        int assembled = 0;
        for (int i = 0; i < text.distinct().length && differences.size() < SHOWN; i++) {
            int word = text.distinct()[i];
            if (InstructionSet.A64.decode(word) != null) {
                assembled++;
                String line = Spelling.ours(word, address(i));
                if (!again(line, word, address(i))) {
                    differences.add("%08x: %s".formatted(word, line));
                }
            }
        }
        assertThat(differences).isEmpty();
        System.out.printf("%d distinct instructions of the kernel's text assemble to themselves%n", assembled);
    }

    private static long address(int place) {
        return ADDRESS + (long) Integer.BYTES * place;
    }

    private static boolean again(String line, int word, long address) {
        int end = line.indexOf(' ') < 0 ? line.length() : line.indexOf(' ');
        try {
            return InstructionSet.A64
                            .encoder()
                            .encode(line.substring(0, end), line.substring(end), end, address, KernelTextTest::number)
                    == word;
        } catch (SyntaxException e) {
            return false;
        }
    }

    private static long number(String text, int column) {
        return text.startsWith("0x") ? Long.parseUnsignedLong(text.substring(2), 16) : Long.parseLong(text);
    }
}

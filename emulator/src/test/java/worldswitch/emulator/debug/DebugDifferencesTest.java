package worldswitch.emulator.debug;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import worldswitch.emulator.machine.TestProgram;
import worldswitch.emulator.oracle.Qemu;

/**
 * Runs {@code differences.s}, the cases in which QEMU takes a debug exception otherwise than the architecture. What came of
 * each is in {@code differences.tsv}: the case, ESR_EL2 and FAR_EL2 here, the same on QEMU 7.2.
 */
class DebugDifferencesTest {
    private static final String VERSION = "7.2.";

    @Test
    void eachCaseComesToWhatTheArchitectureSays() throws IOException {
        TestProgram program = TestProgram.of(text("differences.s"));
        program.run();
        assertThat(program.console.toString().lines().map(String::strip)).containsExactlyElementsOf(column(1));
    }

    @Test
    void eachCaseComesToWhatTheDocumentSaysOfQemu() throws IOException, InterruptedException {
        assumeTrue(Qemu.isThere() && Qemu.version().startsWith(VERSION), "QEMU 7.2 or GNU binutils are not installed");
        assertThat(Qemu.run(text("differences.s"))).containsExactlyElementsOf(column(2));
    }

    private static List<String> column(int number) throws IOException {
        return text("differences.tsv")
                .lines()
                .skip(1)
                .filter(Predicate.not(String::isEmpty))
                .map(line -> line.split("\t"))
                .map(cells -> cells[0] + " " + cells[number])
                .toList();
    }

    private static String text(String resource) throws IOException {
        try (InputStream stream = Objects.requireNonNull(DebugDifferencesTest.class.getResourceAsStream(resource))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

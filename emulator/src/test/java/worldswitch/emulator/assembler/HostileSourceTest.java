package worldswitch.emulator.assembler;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import worldswitch.emulator.assembler.source.Diagnostic;
import worldswitch.emulator.assembler.source.Severity;

/** Whatever a source holds, assembling it ends with a program or with errors at places that exist; it never throws. */
class HostileSourceTest {
    private static final List<String> LINES = lines();

    private static List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (String folder : List.of("corpus", "diagnostics")) {
            for (Path source : Sources.in(Sources.folder(folder))) {
                new String(Sources.read(source), StandardCharsets.UTF_8).lines().forEach(lines::add);
            }
        }
        lines.removeIf(line -> line.contains("0000000") || line.contains("org") || line.contains(".p2align 12"));
        return lines;
    }

    @Property(tries = 150)
    void shuffled_statements_never_break_the_assembler(@ForAll("shuffled") List<String> lines) {
        assertEndsWell(String.join("\n", lines));
    }

    @Property(tries = 150)
    void damaged_statements_never_break_the_assembler(@ForAll("damaged") List<String> lines) {
        assertEndsWell(String.join("\n", lines));
    }

    @Provide
    Arbitrary<List<String>> shuffled() {
        return Arbitraries.of(LINES).list().ofMinSize(1).ofMaxSize(60);
    }

    @Provide
    Arbitrary<List<String>> damaged() {
        Arbitrary<Integer> places = Arbitraries.integers().between(0, 30);
        Arbitrary<String> insertions =
                Arbitraries.of("(", ")", "\"", "'", "\\", ",", ":", "=", "/*", ";", ".", "#", "é", "1f", "\t", "");
        return Combinators.combine(Arbitraries.of(LINES), places, insertions)
                .as(HostileSourceTest::damage)
                .list()
                .ofMinSize(1)
                .ofMaxSize(40);
    }

    private static String damage(String line, int place, String insertion) {
        int at = Math.min(place, line.length());
        return line.substring(0, at) + insertion + line.substring(Math.min(line.length(), at + 1));
    }

    private static void assertEndsWell(String source) {
        Assembly assembly = Sources.assemble(source);
        List<Diagnostic> errors = assembly.diagnostics().stream()
                .filter(diagnostic -> diagnostic.severity() == Severity.ERROR)
                .collect(Collectors.toList());
        assertThat(assembly.program().isEmpty()).isEqualTo(!errors.isEmpty());
        List<String> lines = source.lines().toList();
        for (Diagnostic error : errors) {
            assertThat(error.place().line()).isBetween(1, lines.size());
            assertThat(error.place().column())
                    .isBetween(1, lines.get(error.place().line() - 1).length() + 1);
        }
    }
}

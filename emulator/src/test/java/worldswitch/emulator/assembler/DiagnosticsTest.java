package worldswitch.emulator.assembler;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Sources full of mistakes: every one of them is reported, with its place and with what was expected. */
class DiagnosticsTest {
    static List<Path> mistaken() {
        return Sources.in(Sources.folder("diagnostics"));
    }

    @ParameterizedTest
    @MethodSource("mistaken")
    void every_mistake_in_a_source_is_reported_in_order(Path source) {
        Assembly assembly = Sources.assemble(source);
        Path golden = source.resolveSibling(source.getFileName().toString().replace(".S", ".txt"));
        assertThat(describe(assembly)).isEqualTo(new String(Sources.read(golden), StandardCharsets.UTF_8));
        assertThat(assembly.program()).isEmpty();
    }

    /** The diagnostics; of what an instruction may have for an operand, the first, for the table of instructions grows. */
    static String describe(Assembly assembly) {
        return assembly.report().replaceAll(", or .*, found", ", or ..., found") + "\n";
    }
}

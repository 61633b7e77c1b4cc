package worldswitch.emulator.cpu.semantics.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GoldenVectorsTest {
    @TempDir
    Path folder = Path.of(".");

    @ParameterizedTest
    @EnumSource
    void every_golden_vector_is_met(OraclePart part) {
        Emulation emulation = new Emulation();
        List<String> missed = GoldenVectors.all(part).stream()
                .filter(vector -> !vector.equals(GoldenVectors.of(
                        vector.step(),
                        emulation.run(vector.step(), vector.step().states(GoldenVectors.SEED, GoldenVectors.STATES)))))
                .map(GoldenVectors::line)
                .toList();
        assertThat(missed).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void every_form_that_needs_no_keys_has_golden_vectors(OraclePart part) {
        assertThat(GoldenVectors.all(part).stream()
                        .map(vector -> vector.step().form())
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(part.forms().toList());
    }

    @Tag("campaign")
    @ParameterizedTest
    @EnumSource
    void the_golden_vectors_are_what_qemu_gives(OraclePart part) throws Exception {
        assumeTrue(Qemu.isInstalled("qemu-aarch64", "aarch64-linux-gnu-as", "aarch64-linux-gnu-ld"), Qemu.MISSING);
        List<GoldenVectors> golden = GoldenVectors.all(part);
        List<SingleStep> steps = golden.stream().map(GoldenVectors::step).toList();
        assertThat(GoldenVectors.withQemu(folder, steps)).isEqualTo(golden);
    }
}

package worldswitch.emulator.cpu.semantics.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoldenVectorsTest {
    private final List<GoldenVectors> golden = GoldenVectors.all();

    @TempDir
    Path folder = Path.of(".");

    @Test
    void every_golden_vector_is_met() {
        Emulation emulation = new Emulation();
        List<String> missed = golden.stream()
                .filter(vector -> !vector.equals(GoldenVectors.of(
                        vector.step(),
                        emulation.run(vector.step(), vector.step().states(GoldenVectors.SEED, GoldenVectors.STATES)))))
                .map(GoldenVectors::line)
                .toList();
        assertThat(missed).isEmpty();
    }

    @Test
    void every_form_that_needs_no_keys_has_golden_vectors() {
        assertThat(golden.stream().map(vector -> vector.step().form()).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(GoldenVectors.forms().toList());
    }

    @Tag("campaign")
    @Test
    void the_golden_vectors_are_what_qemu_gives() throws Exception {
        assumeTrue(Qemu.isInstalled("qemu-aarch64", "aarch64-linux-gnu-as", "aarch64-linux-gnu-ld"), Qemu.MISSING);
        List<SingleStep> steps = golden.stream().map(GoldenVectors::step).toList();
        assertThat(GoldenVectors.withQemu(folder, steps)).isEqualTo(golden);
    }
}

package worldswitch.emulator.cpu.semantics.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QemuDifferentialTest {
    private static final int FEW_STATES = 8;
    private static final int ALL_STATES = 64;
    private static final int ALL_WORDS = 4;
    private static final int SHOWN = 20;

    @TempDir
    Path folder = Path.of(".");

    @Test
    void every_instruction_does_what_it_does_in_qemu() throws Exception {
        compare(GoldenVectors.SEED + 1, 1, FEW_STATES);
    }

    @Tag("campaign")
    @ParameterizedTest
    @ValueSource(longs = {101, 102})
    void every_instruction_does_what_it_does_in_qemu_in_many_states(long seed) throws Exception {
        compare(seed, ALL_WORDS, ALL_STATES);
    }

    private void compare(long seed, int words, int states) throws IOException, InterruptedException {
        assumeTrue(Qemu.isInstalled("qemu-aarch64", "aarch64-linux-gnu-as", "aarch64-linux-gnu-ld"), Qemu.MISSING);
        List<SingleStep> steps = steps(seed, words);
        List<List<ProcessorState>> from =
                steps.stream().map(step -> step.states(seed, states)).toList();
        List<List<ProcessorState>> expected = new Qemu(folder).run(steps, from);
        Emulation emulation = new Emulation();
        List<String> differences = new ArrayList<>();
        for (int i = 0; i < steps.size() && differences.size() < SHOWN; i++) {
            List<ProcessorState> results = emulation.run(steps.get(i), from.get(i));
            differences.addAll(differences(steps.get(i), from.get(i), results, expected.get(i)));
        }
        assertThat(differences).isEmpty();
    }

    /** The first state that came out differently, in words. */
    private static List<String> differences(
            SingleStep step, List<ProcessorState> from, List<ProcessorState> results, List<ProcessorState> expected) {
        return IntStream.range(0, from.size())
                .filter(i -> !results.get(i).differences(expected.get(i)).isEmpty())
                .limit(1)
                .mapToObj(
                        i -> "%s: %s from %s".formatted(step, results.get(i).differences(expected.get(i)), from.get(i)))
                .toList();
    }

    private static List<SingleStep> steps(long seed, int words) {
        WordGenerator generator = new WordGenerator(new Random(seed));
        return Stream.of(OraclePart.values())
                .flatMap(OraclePart::forms)
                .flatMap(form -> generator.steps(form, words).stream())
                .toList();
    }
}

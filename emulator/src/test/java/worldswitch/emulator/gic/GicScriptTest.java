package worldswitch.emulator.gic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import worldswitch.emulator.machine.TestProgram;
import worldswitch.emulator.oracle.Qemu;

/** The GIC against recorded results, the recorded results against QEMU, and both against each other on random scripts. */
class GicScriptTest {
    /** The scenario of what QEMU does otherwise than the architecture says. */
    private static final String ARCHITECTURE = "architecture";

    private static Stream<String> scenarios() {
        return Stream.of(
                "list-register-states",
                "end-modes",
                "priorities",
                "maintenance",
                "hardware",
                "physical",
                ARCHITECTURE,
                "translation",
                "translation-two-levels");
    }

    private static Stream<String> scenariosForQemu() {
        return scenarios().filter(name -> !name.equals(ARCHITECTURE));
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void a_scenario_gives_the_recorded_results(String name) throws IOException {
        assertThat(new GicModel().run(script(name))).isEqualTo(recorded(name));
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void a_program_that_makes_the_accesses_prints_the_recorded_results(String name) throws IOException {
        assertThat(printed(script(name))).isEqualTo(recorded(name));
    }

    @ParameterizedTest
    @MethodSource("scenariosForQemu")
    void a_scenario_gives_the_recorded_results_in_qemu(String name) throws IOException, InterruptedException {
        assumeTrue(Qemu.isThere(), "QEMU or the GNU assembler is not installed");
        assertThat(Qemu.run(script(name).assembly())).isEqualTo(recorded(name));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void random_accesses_give_what_they_give_in_qemu(long seed) throws IOException, InterruptedException {
        assumeTrue(Qemu.isThere(), "QEMU or the GNU assembler is not installed");
        GicScript script = seed % 3 == 0
                ? GicScriptGenerator.physical(seed, 1000)
                : GicScriptGenerator.virtual(seed, 600, seed % 3 == 1);
        List<String> expected = Qemu.run(script.assembly());
        assertThat(new GicModel().run(script)).isEqualTo(expected);
        assertThat(printed(script)).isEqualTo(expected);
    }

    private static List<String> printed(GicScript script) {
        TestProgram program = TestProgram.of(script.assembly());
        program.run();
        return program.console.toString().lines().toList();
    }

    private static GicScript script(String name) throws IOException {
        return GicScript.of(resource(name + ".script"));
    }

    private static List<String> recorded(String name) throws IOException {
        return resource(name + ".ref").lines().toList();
    }

    private static String resource(String name) throws IOException {
        try (var stream = Objects.requireNonNull(GicScriptTest.class.getResourceAsStream(name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

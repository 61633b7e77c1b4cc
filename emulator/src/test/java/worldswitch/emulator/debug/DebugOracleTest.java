package worldswitch.emulator.debug;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import worldswitch.emulator.machine.TestProgram;
import worldswitch.emulator.oracle.Qemu;

/** Runs {@code debug.s} under random settings of the debug registers here and on QEMU, and compares every exception. */
class DebugOracleTest {
    private static final int SETTINGS = 400;
    private static final int EXCEPTIONS = 1000;

    @Test
    void debug_exceptions_are_those_of_qemu() throws IOException, InterruptedException {
        assumeTrue(Qemu.isThere(), "QEMU or GNU binutils are not installed");
        String source = source(Long.getLong("worldswitch.debug.seed", 20_261_121L));
        TestProgram program = TestProgram.of(source);
        program.run();
        List<String> ours =
                program.console.toString().lines().map(String::strip).toList();
        assertThat(ours).hasSizeGreaterThan(SETTINGS + EXCEPTIONS).isEqualTo(Qemu.run(source));
    }

    private static String source(long seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        String settings = Stream.generate(() -> DebugSetting.random(random))
                .limit(SETTINGS)
                .map(DebugSetting::text)
                .collect(Collectors.joining());
        try (InputStream stream = Objects.requireNonNull(DebugOracleTest.class.getResourceAsStream("debug.s"))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8) + settings + "cases_end:\n";
        }
    }
}

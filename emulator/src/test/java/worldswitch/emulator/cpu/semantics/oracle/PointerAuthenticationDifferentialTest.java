package worldswitch.emulator.cpu.semantics.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PointerAuthenticationDifferentialTest {
    private static final long SEED = 7;
    private static final int MANY = 500;
    private static final int SHOWN = 20;

    @TempDir
    Path folder = Path.of(".");

    @Test
    void every_code_and_check_is_the_one_that_qemu_gave() {
        List<AuthenticationVector> golden = AuthenticationVector.all();
        assertThat(golden.stream().map(vector -> vector.tested().form()).distinct())
                .containsExactlyInAnyOrderElementsOf(AuthenticationCase.forms().toList());
        assertThat(golden)
                .allSatisfy(vector -> assertThat(vector.tested().result())
                        .as(vector.toString())
                        .isEqualTo(vector.result()));
    }

    @Tag("campaign")
    @ParameterizedTest
    @EnumSource(AuthenticationRegime.class)
    void every_code_and_check_is_that_of_qemu(AuthenticationRegime regime) throws Exception {
        assumeTrue(
                Qemu.isInstalled("qemu-system-aarch64", "aarch64-linux-gnu-as", "aarch64-linux-gnu-ld"), Qemu.MISSING);
        List<AuthenticationCase> cases = AuthenticationVector.cases(regime, SEED, MANY);
        List<Long> expected = new QemuSystem(folder).run(regime, cases);
        assertThat(expected).hasSameSizeAs(cases);
        assertThat(IntStream.range(0, cases.size())
                        .filter(i -> cases.get(i).result() != expected.get(i))
                        .limit(SHOWN)
                        .mapToObj(i -> "%s does not give %x".formatted(cases.get(i), expected.get(i))))
                .isEmpty();
    }
}

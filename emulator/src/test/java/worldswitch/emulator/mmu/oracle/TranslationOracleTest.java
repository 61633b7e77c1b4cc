package worldswitch.emulator.mmu.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The translation of random addresses through random tables, compared with QEMU's: AT instructions, and loads, stores,
 * atomics and fetches from a guest's EL0 and EL1, a host's EL0, and EL2 of both kinds.
 */
class TranslationOracleTest {
    private static final long KEPT_SEED = 2026;

    @TempDir
    private Path folder;

    @Test
    void random_translations_end_as_qemu_was_once_seen_to_end_them() throws IOException {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(getClass().getResourceAsStream("/worldswitch/emulator/mmu/oracle/console.txt")),
                StandardCharsets.UTF_8))) {
            List<String> lines = reader.lines().toList();
            assertThat(lines).hasSizeGreaterThan(1000);
            compare(new CaseGenerator(KEPT_SEED).generate(lines.size()), lines);
        }
    }

    @Test
    void random_translations_end_as_on_qemu() throws IOException, InterruptedException {
        compareWithQemu(7, 3000);
    }

    @Test
    @Tag("campaign")
    void many_random_translations_end_as_on_qemu() throws IOException, InterruptedException {
        compareWithQemu(1, 25_000);
    }

    private void compareWithQemu(long seed, int count) throws IOException, InterruptedException {
        assumeTrue(Qemu.isThere(), "qemu-system-aarch64 or the GNU assembler for aarch64 is not installed");
        List<TranslationCase> cases = new CaseGenerator(seed).generate(count);
        compare(cases, new Qemu(folder).run(cases));
    }

    private static void compare(List<TranslationCase> cases, List<String> lines) {
        assertThat(lines).hasSameSizeAs(cases);
        CaseRunner runner = new CaseRunner();
        List<String> differences = new ArrayList<>();
        for (int i = 0; i < cases.size(); i++) {
            TranslationCase one = cases.get(i);
            String ours = runner.run(one);
            String theirs = Outcome.ofLine(lines.get(i));
            boolean same = QemuDeviations.hide(one, ours).equals(QemuDeviations.hide(one, theirs));
            if (!same && !QemuDeviations.concern(one, theirs)) {
                differences.add("case %d\n ours   %s\n theirs %s\n %s".formatted(i, ours, theirs, one));
            }
        }
        assertThat(differences.stream().limit(10))
                .as("%d differences", differences.size())
                .isEmpty();
    }
}

package worldswitch.emulator.mmu.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import worldswitch.emulator.resource.ResourceTable;

/**
 * The translation of random addresses through random tables, compared with QEMU's: AT instructions, and loads, stores,
 * atomics and fetches from a guest's EL0 and EL1, a host's EL0, and EL2 of both kinds.
 */
class TranslationOracleTest {
    private static final long KEPT_SEED = 2026;
    private static final int KEPT = 1200;

    /** Which cases are made, and what QEMU they are run on. */
    private enum Kind {
        /** 4 KiB granules, with accesses of every kind and all controls. */
        DEPTH("console.txt", "max,lpa2=off"),
        /** All granules and sizes, 52-bit addresses, hardware management of access flag and dirty state. */
        BREADTH("console-breadth.txt", "max");

        private final String kept;
        private final String cpu;

        Kind(String kept, String cpu) {
            this.kept = kept;
            this.cpu = cpu;
        }

        List<TranslationCase> generate(long seed, int count) {
            return this == DEPTH ? new CaseGenerator(seed).generate(count) : new BreadthGenerator(seed).generate(count);
        }
    }

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Kind.class)
    void random_translations_end_as_qemu_was_once_seen_to_end_them(Kind kind) {
        List<String> lines = ResourceTable.lines(getClass(), kind.kept);
        assertThat(lines).hasSize(KEPT);
        compare(kind.generate(KEPT_SEED, KEPT), lines);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void random_translations_end_as_on_qemu(Kind kind) throws IOException, InterruptedException {
        compareWithQemu(kind, 7, 3000);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    @Tag("campaign")
    void many_random_translations_end_as_on_qemu(Kind kind) throws IOException, InterruptedException {
        compareWithQemu(kind, 1, 25_000);
    }

    private void compareWithQemu(Kind kind, long seed, int count) throws IOException, InterruptedException {
        assumeTrue(Qemu.isThere(), "qemu-system-aarch64 or the GNU assembler for aarch64 is not installed");
        List<TranslationCase> cases = kind.generate(seed, count);
        compare(cases, new Qemu(folder).run(cases, kind.cpu));
    }

    private static void compare(List<TranslationCase> cases, List<String> lines) {
        assertThat(lines).hasSameSizeAs(cases);
        CaseRunner runner = new CaseRunner();
        List<String> differences = new ArrayList<>();
        for (int i = 0; i < cases.size(); i++) {
            TranslationCase one = cases.get(i);
            String ours = QemuDeviations.hide(one, runner.run(one), runner.tables());
            String seen = Outcome.ofLine(lines.get(i));
            String theirs = QemuDeviations.hide(one, seen, Outcome.tables(lines.get(i)));
            if (!ours.equals(theirs) && !QemuDeviations.concern(one, seen)) {
                differences.add("case %d\n ours   %s\n theirs %s\n %s".formatted(i, ours, theirs, one));
            }
        }
        assertThat(differences.stream().limit(10))
                .as("%d differences", differences.size())
                .isEmpty();
    }
}

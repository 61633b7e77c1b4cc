package worldswitch.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import worldswitch.emulator.event.MachineObserver;
import worldswitch.emulator.machine.load.ElfFile;
import worldswitch.sessions.headless.HeadlessRun;
import worldswitch.sessions.library.PlainProgram;
import worldswitch.sessions.report.Outcome;

/** The benchmark's kernels compute what QEMU computes, so that their speed is the speed of something. */
class KernelsTest {
    private static final long ROUNDS = 3;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"arithmetic, 11decd52acf980fc", "memory, 000006e000e00000", "exits, 0000000000300004"})
    void a_kernel_prints_its_sum(String name, String sum) throws Exception {
        Outcome outcome = new HeadlessRun(
                        PlainProgram.plan(name, ElfFile.read(Kernels.elf(name, ROUNDS))), MachineObserver.NONE)
                .toEnd(Long.MAX_VALUE);

        assertThat(outcome.stop().kind()).isEqualTo("power-off");
        assertThat(outcome.console()).isEqualTo("sum " + sum + "\n");
    }

    @ParameterizedTest
    @CsvSource({"arithmetic, 11decd52acf980fc", "memory, 000006e000e00000", "exits, 0000000000300004"})
    void qemu_prints_the_same_sum(String name, String sum) throws Exception {
        assumeTrue(Qemu.isInstalled(), "qemu-system-aarch64 is not installed");
        assertThat(qemu(Kernels.write(folder, name, ROUNDS))).contains("sum " + sum);
    }

    private static String qemu(Path elf) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(Qemu.command(elf)).start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output;
    }

    @ParameterizedTest
    @CsvSource({"arithmetic", "memory", "exits"})
    void a_kernel_reaches_the_same_state_in_one_run_and_in_many(String name) throws Exception {
        byte[] elf = Kernels.elf(name, 1);
        List<Long> counts = List.of(1L, 999L, 100_000L, Long.MAX_VALUE);
        HeadlessRun inPieces = new HeadlessRun(PlainProgram.plan(name, ElfFile.read(elf)), MachineObserver.NONE);
        Outcome last = null;
        for (long count : counts) {
            last = inPieces.toEnd(count);
        }
        Outcome whole =
                new HeadlessRun(PlainProgram.plan(name, ElfFile.read(elf)), MachineObserver.NONE).toEnd(Long.MAX_VALUE);

        assertThat(last).isNotNull();
        assertThat(last.instructions()).isEqualTo(whole.instructions());
        assertThat(last.console()).isEqualTo(whole.console());
    }
}

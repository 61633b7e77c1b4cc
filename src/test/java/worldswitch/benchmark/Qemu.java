package worldswitch.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs a program on QEMU's machine of the same kind, deterministic as ours is. */
final class Qemu {
    private static final List<String> COMMAND = List.of(
            "qemu-system-aarch64",
            "-M",
            "virt,virtualization=on,gic-version=3",
            "-cpu",
            "max",
            "-icount",
            "shift=0,sleep=off",
            "-nographic",
            "-kernel");
    private static final long POLL_MILLISECONDS = 20;
    private static final double NANOSECONDS = 1e9;

    private Qemu() {}

    /** Whether there is a QEMU to run. */
    static boolean isInstalled() {
        try {
            return new ProcessBuilder(COMMAND.get(0), "--version")
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException | InterruptedException e) {
            return false;
        }
    }

    /** Runs a program to its end; nothing is spent if QEMU is not installed. */
    static Spent run(Path elf) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        Process process;
        try {
            process = new ProcessBuilder(command(elf))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            return new Spent(0, 0);
        }
        Duration processor = Duration.ZERO;
        do {
            processor = process.toHandle().info().totalCpuDuration().orElse(processor);
        } while (!process.waitFor(POLL_MILLISECONDS, TimeUnit.MILLISECONDS));
        return new Spent((System.nanoTime() - begin) / NANOSECONDS, processor.toNanos() / NANOSECONDS);
    }

    /** The command that runs a program. */
    static List<String> command(Path elf) {
        List<String> command = new ArrayList<>(COMMAND);
        command.add(elf.toString());
        return command;
    }
}

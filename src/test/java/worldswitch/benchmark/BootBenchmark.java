package worldswitch.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import worldswitch.emulator.event.MachineObserver;
import worldswitch.emulator.machine.MachineConfiguration;
import worldswitch.emulator.machine.linux.BootFiles;
import worldswitch.emulator.machine.load.LoadProblem;
import worldswitch.sessions.library.KernelBoot;
import worldswitch.sessions.run.MachineRun;

/**
 * Measures how long Debian's Linux takes to its shell and to its end, recorded as a session records it, and then in QEMU's
 * deterministic mode.
 *
 * <p>The arguments are a folder with {@code vmlinuz} and {@code initramfs.cpio.gz}, and the name of the processors. Give the
 * JVM {@code -Xmx1324m}: RAM plus 300 MB.
 */
public final class BootBenchmark {
    private static final String COMMAND_LINE = "console=ttyAMA0 earlycon";
    private static final String SHELL = "CORPUS: shell up";
    private static final long MEMORY = 1L << 30;
    private static final double NANOSECONDS = 1e9;

    private final Path kernel;
    private final Path disk;
    private final String cpu;

    private BootBenchmark(Path folder, String cpu) {
        kernel = folder.resolve("vmlinuz");
        disk = folder.resolve("initramfs.cpio.gz");
        this.cpu = cpu;
    }

    /** Measures both, one after the other. */
    public static void main(String[] arguments) throws IOException, LoadProblem {
        BootBenchmark benchmark = new BootBenchmark(Path.of(arguments[0]), arguments.length > 1 ? arguments[1] : "max");
        System.out.printf("%-12s %-8s %10s %12s%n", "machine", "to", "seconds", "processor s");
        benchmark.here();
        benchmark.qemu();
    }

    private void here() throws IOException, LoadProblem {
        BootFiles files = new BootFiles(Files.readAllBytes(kernel), Files.readAllBytes(disk), null, COMMAND_LINE);
        MachineConfiguration machine = new MachineConfiguration(MEMORY, 1, false, false, Set.of(), 2, cpu);
        Listener listener = new Listener();
        Stopwatch watch = Stopwatch.start();
        MachineRun run = new MachineRun(KernelBoot.plan("vmlinuz", machine, files), listener);
        listener.watch = watch;
        run.run(Long.MAX_VALUE);
        Spent whole = watch.spent();
        print(cpu, "end", whole);
        long instructions = run.instructions();
        System.out.printf("%d instructions, %.1f MIPS%n", instructions, instructions / whole.elapsed() / 1e6);
    }

    private static void print(String machine, String to, Spent spent) {
        System.out.printf("%-12s %-8s %10.2f %12.2f%n", machine, to, spent.elapsed(), spent.processor());
    }

    private void qemu() throws IOException {
        if (!Qemu.isInstalled()) {
            System.out.println("QEMU is not installed");
            return;
        }
        long begin = System.nanoTime();
        Process process = new ProcessBuilder(List.of(
                        "qemu-system-aarch64",
                        "-M",
                        "virt,virtualization=on,gic-version=3,dtb-randomness=off",
                        "-rtc",
                        "base=2026-01-01,clock=vm",
                        "-nic",
                        "none",
                        "-icount",
                        "shift=0,sleep=off",
                        "-cpu",
                        cpu,
                        "-m",
                        "1G",
                        "-nographic",
                        "-kernel",
                        kernel.toString(),
                        "-initrd",
                        disk.toString(),
                        "-append",
                        COMMAND_LINE))
                .redirectErrorStream(true)
                .start();
        follow(process, begin);
    }

    private static void follow(Process process, long begin) throws IOException {
        StringBuilder line = new StringBuilder();
        Duration processor = Duration.ZERO;
        try (InputStream console = process.getInputStream()) {
            for (int value = console.read(); value >= 0; value = console.read()) {
                line.append((char) value);
                if (value == '\n') {
                    processor = process.toHandle().info().totalCpuDuration().orElse(processor);
                    if (line.indexOf(SHELL) >= 0) {
                        print("QEMU", "shell", spent(begin, processor));
                    }
                    line.setLength(0);
                }
            }
        }
        print("QEMU", "end", spent(begin, processor));
    }

    private static Spent spent(long begin, Duration processor) {
        return new Spent((System.nanoTime() - begin) / NANOSECONDS, processor.toNanos() / NANOSECONDS);
    }

    /** Notes when the shell is up. */
    private final class Listener implements MachineObserver {
        private final StringBuilder line = new StringBuilder();
        private Stopwatch watch = Stopwatch.start();

        @Override
        public void console(int value) {
            line.append((char) value);
            if (value == '\n') {
                if (line.indexOf(SHELL) >= 0) {
                    print(cpu, "shell", watch.spent());
                }
                line.setLength(0);
            }
        }
    }
}

package worldswitch.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import worldswitch.emulator.event.MachineObserver;
import worldswitch.emulator.machine.StopReason;
import worldswitch.emulator.machine.load.ElfFile;
import worldswitch.emulator.machine.load.LoadProblem;
import worldswitch.sessions.library.PlainProgram;
import worldswitch.sessions.run.MachineRun;

/**
 * Runs bare-metal kernels to their end, recorded as a session records them, and prints millions of instructions per second
 * for each, beside QEMU's for the same file where QEMU is installed.
 *
 * <p>The arguments are ELF files; without any, the project's own {@link Kernels} run. Give the JVM the heap that a machine is allowed, its RAM plus 300 MB:
 * {@code -Xmx428m}. There are two figures, by elapsed and by processor time; on a busy host only the second says much. Both
 * include the start: the JVM's interpretation and the warm-up, QEMU's translation.
 */
public final class KernelBenchmark {
    private static final long SLICE = 50_000_000;
    /** Rounds that keep each kernel busy for some seconds. */
    private static final Map<String, Long> ROUNDS =
            new TreeMap<>(Map.of("arithmetic", 2000L, "memory", 80L, "exits", 2_500_000L));

    private KernelBenchmark() {}

    /** Measures each kernel that the arguments name. */
    public static void main(String[] kernels) throws IOException, LoadProblem, InterruptedException {
        System.out.printf("%-12s %38s %38s%n", "MIPS", "by elapsed time", "by processor time");
        for (String kernel : kernels) {
            compare(Path.of(kernel));
        }
        if (kernels.length == 0) {
            compareOwn();
        }
    }

    private static void compareOwn() throws IOException, LoadProblem, InterruptedException {
        Path folder = Files.createTempDirectory("kernels");
        for (Map.Entry<String, Long> kernel : ROUNDS.entrySet()) {
            Path elf = Kernels.write(folder, kernel.getKey(), kernel.getValue());
            compare(elf);
            Files.delete(elf);
        }
        Files.delete(folder);
    }

    private static void compare(Path elf) throws IOException, LoadProblem, InterruptedException {
        MachineRun run = new MachineRun(
                PlainProgram.plan(elf.toString(), ElfFile.read(Files.readAllBytes(elf))), MachineObserver.NONE);
        Spent ours = run(run);
        long instructions = run.machine().time().instructions();
        Spent theirs = Qemu.run(elf);
        System.out.printf(
                "%-12s %38s %38s%n",
                elf.getFileName(),
                figures(instructions, ours.elapsed(), theirs.elapsed()),
                figures(instructions, ours.processor(), theirs.processor()));
        System.out.println(run.console()
                .lines()
                .filter(line -> line.startsWith("BENCH") || line.startsWith("sum"))
                .findFirst()
                .orElse("no sum"));
    }

    private static Spent run(MachineRun run) {
        Stopwatch watch = Stopwatch.start();
        StopReason.Kind kind;
        do {
            kind = run.run(run.machine().time().instructions() + SLICE).reason().kind();
        } while (kind == StopReason.Kind.LIMIT);
        return watch.spent();
    }

    private static String figures(long instructions, double ours, double theirs) {
        String own = String.format("%7.1f", instructions / ours / 1e6);
        return theirs == 0
                ? own + ", qemu is not installed"
                : String.format("%s, qemu %7.1f, ratio %5.2f", own, instructions / theirs / 1e6, theirs / ours);
    }
}

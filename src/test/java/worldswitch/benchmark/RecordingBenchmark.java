package worldswitch.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import worldswitch.emulator.event.MachineObserver;
import worldswitch.emulator.machine.Machine;
import worldswitch.emulator.machine.StopReason;
import worldswitch.emulator.machine.load.ElfFile;
import worldswitch.emulator.machine.load.LoadProblem;
import worldswitch.sessions.library.PlainProgram;
import worldswitch.sessions.run.MachineRun;
import worldswitch.sessions.run.plan.Plan;

/**
 * Runs each kernel on two machines side by side, one recorded as a session records it and one that nobody watches, and
 * prints what the recording costs.
 *
 * <p>The machines take turns of some milliseconds, now this one first and now that one, so that a busy host slows both
 * alike. A turn's cost is the processor time of its thread, without the collector's, for which recording leaves little to
 * do. The first third is warm-up. Of the ratios of the turns the median is printed, and the ratio of all of them together.
 *
 * <p>The arguments are ELF files; without any, the project's own {@link Kernels} run. Give the JVM one processor and the
 * heap of two machines: {@code -XX:ActiveProcessorCount=1 -Xmx856m}.
 */
public final class RecordingBenchmark {
    private static final long TURN = 5_000_000;
    private static final long MOST = 900_000_000;
    /** Rounds that keep each kernel busy for some seconds. */
    private static final Map<String, Long> ROUNDS =
            new TreeMap<>(Map.of("arithmetic", 2000L, "memory", 80L, "exits", 2_500_000L));

    private RecordingBenchmark() {}

    /** Measures each kernel that the arguments name. */
    public static void main(String[] kernels) throws IOException, LoadProblem {
        System.out.printf("%-12s %6s %12s %12s %8s %8s%n", "MIPS", "turns", "unwatched", "recorded", "median", "all");
        for (String kernel : kernels) {
            Path elf = Path.of(kernel);
            measure(elf.getFileName().toString(), Files.readAllBytes(elf));
        }
        if (kernels.length == 0) {
            for (Map.Entry<String, Long> kernel : ROUNDS.entrySet()) {
                measure(kernel.getKey(), Kernels.elf(kernel.getKey(), kernel.getValue()));
            }
        }
    }

    private static void measure(String name, byte[] elf) throws LoadProblem {
        Plan plan = PlainProgram.plan(name, ElfFile.read(elf));
        Machine plain = new Machine(plan.configuration());
        plain.load(plan.program());
        Machine recorded = new MachineRun(plan, MachineObserver.NONE).machine();
        List<double[]> turns = new ArrayList<>();
        for (long until = TURN; until < MOST; until += TURN) {
            double[] turn = turn(plain, recorded, until, turns.size() % 2 == 0);
            if (recorded.time().instructions() < until) {
                break;
            }
            turns.add(turn);
        }
        print(name, turns.subList(turns.size() / 3, turns.size()));
    }

    private static double[] turn(Machine plain, Machine recorded, long until, boolean plainFirst) {
        double first = run(plainFirst ? plain : recorded, until);
        double second = run(plainFirst ? recorded : plain, until);
        return plainFirst ? new double[] {first, second} : new double[] {second, first};
    }

    private static double run(Machine machine, long until) {
        Stopwatch watch = Stopwatch.start();
        StopReason reason;
        do {
            reason = machine.run(until);
        } while (reason.kind() == StopReason.Kind.REQUEST);
        return watch.spent().processor();
    }

    private static void print(String name, List<double[]> turns) {
        double plain = turns.stream().mapToDouble(turn -> turn[0]).sum();
        double recorded = turns.stream().mapToDouble(turn -> turn[1]).sum();
        double median = turns.stream()
                .mapToDouble(turn -> turn[1] / turn[0])
                .sorted()
                .skip(turns.size() / 2)
                .findFirst()
                .orElse(1);
        double millions = turns.size() * TURN / 1e6;
        System.out.printf(
                "%-12s %6d %12.1f %12.1f %+7.1f%% %+7.1f%%%n",
                name,
                turns.size(),
                millions / plain,
                millions / recorded,
                (median - 1) * 100,
                (recorded / plain - 1) * 100);
    }
}

package worldswitch.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Runs each kernel on two machines side by side, one recorded as a session records it and one that nobody watches, and
 * prints what the recording costs.
 *
 * <p>Each machine has a JVM of its own: two in one share compiled code and its profiles, so that the recorded one slows the
 * other down, by as much as there is to measure. They take turns of some milliseconds, now this one first and now that one,
 * so that a busy host slows both alike. A turn's cost is the processor time of its thread, without the collector's, for
 * which recording leaves little to do.
 *
 * <p>A pair of JVMs runs the kernel once to warm up, and then again for measurement; the median of the ratios of the turns
 * is its figure. The compiler takes other decisions in every JVM, so there are several pairs; their median is the last
 * line's.
 *
 * <p>The arguments are ELF files; without any, the project's own {@link Kernels} run. The options of the JVM are handed on to
 * those of the machines: {@code -XX:ActiveProcessorCount=1 -XX:+UseSerialGC -Xmx600m}; {@code -Dpairs=9} asks for so many pairs.
 */
public final class RecordingBenchmark {
    private static final long TURN = 5_000_000;
    private static final long MOST = 600_000_000;
    private static final int PAIRS = 5;
    /** Rounds that keep each kernel busy for some seconds. */
    private static final Map<String, Long> ROUNDS =
            new TreeMap<>(Map.of("arithmetic", 2000L, "memory", 80L, "exits", 2_500_000L));

    private RecordingBenchmark() {}

    /** Measures each kernel that the arguments name. */
    public static void main(String[] kernels) throws IOException {
        System.out.printf("%-16s %6s %12s %12s %8s %8s%n", "MIPS", "turns", "unwatched", "recorded", "median", "all");
        for (String kernel : kernels) {
            measure(Path.of(kernel));
        }
        if (kernels.length == 0) {
            measureOwn();
        }
    }

    private static void measureOwn() throws IOException {
        Path folder = Files.createTempDirectory("kernels");
        for (Map.Entry<String, Long> kernel : ROUNDS.entrySet()) {
            Path elf = Kernels.write(folder, kernel.getKey(), kernel.getValue());
            measure(elf);
            Files.delete(elf);
        }
        Files.delete(folder);
    }

    private static void measure(Path elf) throws IOException {
        List<Double> medians = new ArrayList<>();
        int pairs = Integer.getInteger("pairs", PAIRS);
        for (int pair = 0; pair < pairs; pair++) {
            try (Side unwatched = new Side("unwatched", elf);
                    Side recorded = new Side("recorded", elf)) {
                turns(unwatched, recorded);
                List<double[]> turns = turns(unwatched, recorded);
                medians.add(print(elf, turns));
            }
        }
        System.out.printf(
                "%-16s median of %d pairs %+.1f%%, %+.1f%% to %+.1f%%%n",
                elf.getFileName(), pairs, median(medians), Collections.min(medians), Collections.max(medians));
    }

    /** Runs the kernel once from its beginning; returns the seconds of each turn, the unwatched machine's first. */
    private static List<double[]> turns(Side unwatched, Side recorded) throws IOException {
        List<double[]> turns = new ArrayList<>();
        for (long until = TURN; until < MOST; until += TURN) {
            boolean first = turns.size() % 2 == 0;
            double before = first ? unwatched.run(until) : 0;
            double with = recorded.run(until);
            double without = first ? before : unwatched.run(until);
            if (recorded.instructions < until) {
                break;
            }
            turns.add(new double[] {without, with});
        }
        return turns;
    }

    private static double print(Path elf, List<double[]> turns) {
        double unwatched = turns.stream().mapToDouble(turn -> turn[0]).sum();
        double recorded = turns.stream().mapToDouble(turn -> turn[1]).sum();
        double median = (median(turns.stream().map(turn -> turn[1] / turn[0]).toList()) - 1) * 100;
        double millions = turns.size() * TURN / 1e6;
        System.out.printf(
                "%-16s %6d %12.1f %12.1f %+7.1f%% %+7.1f%%%n",
                elf.getFileName(),
                turns.size(),
                millions / unwatched,
                millions / recorded,
                median,
                (recorded / unwatched - 1) * 100);
        return median;
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    /** A machine in a JVM of its own ({@link RecordedOrNot}). */
    private static final class Side implements AutoCloseable {
        private final Process process;
        private final PrintWriter orders;
        private final BufferedReader answers;
        private long instructions;

        Side(String how, Path elf) throws IOException {
            List<String> command = new ArrayList<>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
            command.addAll(List.of("-cp", System.getProperty("java.class.path"), RecordedOrNot.class.getName()));
            command.addAll(List.of(how, elf.toString()));
            process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            orders = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), true);
            answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        }

        /** Runs to an instruction count; returns the seconds of processor time. */
        double run(long until) throws IOException {
            orders.println(until);
            String answer = answers.readLine();
            if (answer == null) {
                throw new IOException("the machine's JVM has ended");
            }
            String[] words = answer.split(" ");
            instructions = Long.parseLong(words[0]);
            return Double.parseDouble(words[1]);
        }

        @Override
        public void close() {
            orders.close();
            process.onExit().join();
        }
    }
}

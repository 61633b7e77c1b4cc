package worldswitch.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import worldswitch.emulator.machine.load.ElfFile;
import worldswitch.emulator.machine.load.LoadProblem;
import worldswitch.sessions.library.PlainProgram;
import worldswitch.sessions.run.command.Command;
import worldswitch.sessions.run.plan.Plan;
import worldswitch.sessions.snapshot.Moment;

/**
 * Measures travel through time: how much checkpoints slow a run down, how long a step back takes 100,000,000 instructions into
 * it, one after the other, and how long a jump to any point of the run takes once one has been there.
 *
 * <p>The arguments are ELF files; without any, the project's own {@link Kernels} run. Give the JVM {@code -Xmx428m}: RAM
 * plus 300 MB.
 */
public final class TravelBenchmark {
    private static final long DEEP = 100_000_000;
    private static final int STEPS = 50;
    private static final int JUMPS = 25;
    private static final long SEED = 3;

    private final Traveller traveller;

    private TravelBenchmark(Plan plan, boolean keeps) throws LoadProblem {
        traveller = new Traveller(plan, keeps);
    }

    /** Measures each kernel that the arguments name. */
    public static void main(String[] kernels) throws IOException, LoadProblem {
        System.out.printf(
                "%-12s %8s %10s %10s %10s %22s %22s %22s %22s %16s%n",
                "kernel",
                "M instr",
                "plain s",
                "kept s",
                "slowdown",
                "step back ms med/max",
                "processor med/max",
                "jump ms med/max",
                "processor med/max",
                "checkpoints, MiB");
        for (String kernel : kernels) {
            measure(Path.of(kernel));
        }
        if (kernels.length == 0) {
            Path folder = Files.createTempDirectory("kernels");
            measure(Kernels.write(folder, "arithmetic", 2000L));
            measure(Kernels.write(folder, "memory", 80L));
            measure(Kernels.write(folder, "exits", 2_500_000L));
        }
    }

    private static void measure(Path elf) throws IOException, LoadProblem {
        Plan plan = PlainProgram.plan(elf.toString(), ElfFile.read(Files.readAllBytes(elf)));
        new Traveller(plan, false).forward(DEEP);
        double bare = new Traveller(plan, false).forward(Long.MAX_VALUE).processor();
        Spent[] steps = new TravelBenchmark(plan, true).stepsBack();
        TravelBenchmark whole = new TravelBenchmark(plan, true);
        double keeping = whole.traveller.forward(Long.MAX_VALUE).processor();
        long length = whole.traveller.run().instructions();
        Spent[] jumps = whole.jumps(length);
        System.out.printf(
                "%-12s %8d %10.2f %10.2f %9.1f%% %22s %22s %22s %22s %10d, %4d%n",
                elf.getFileName(),
                length / 1_000_000,
                bare,
                keeping,
                100 * (keeping / bare - 1),
                figures(steps, Spent::elapsed),
                figures(steps, Spent::processor),
                figures(jumps, Spent::elapsed),
                figures(jumps, Spent::processor),
                whole.traveller.history().checkpoints().size(),
                whole.traveller.history().size() >> 20);
    }

    private static String figures(Spent[] spent, ToDoubleFunction<Spent> which) {
        return Spent.figures(Arrays.asList(spent), which);
    }

    private Spent[] stepsBack() {
        traveller.forward(DEEP);
        Spent[] times = new Spent[STEPS];
        for (int i = 0; i < STEPS; i++) {
            times[i] = traveller.travel(new Command.ReverseStep(1));
        }
        return times;
    }

    private Spent[] jumps(long length) {
        Random random = new Random(SEED);
        Spent[] times = new Spent[JUMPS];
        for (int i = 0; i < JUMPS; i++) {
            times[i] = traveller.travel(new Command.GoTo(Moment.of(random.nextLong(length))));
        }
        return times;
    }
}

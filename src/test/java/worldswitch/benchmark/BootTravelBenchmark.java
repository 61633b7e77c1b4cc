package worldswitch.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import worldswitch.emulator.machine.MachineConfiguration;
import worldswitch.emulator.machine.linux.BootFiles;
import worldswitch.emulator.machine.load.LoadProblem;
import worldswitch.sessions.archive.ArchiveProblem;
import worldswitch.sessions.archive.ImageSource;
import worldswitch.sessions.archive.Images;
import worldswitch.sessions.archive.Origin;
import worldswitch.sessions.archive.Provenance;
import worldswitch.sessions.archive.SavedSession;
import worldswitch.sessions.archive.Standing;
import worldswitch.sessions.archive.Workspace;
import worldswitch.sessions.archive.file.SavedFile;
import worldswitch.sessions.library.KernelBoot;
import worldswitch.sessions.run.MachineRun;
import worldswitch.sessions.run.checkpoint.Checkpoint;
import worldswitch.sessions.run.command.Command;
import worldswitch.sessions.run.plan.Plan;
import worldswitch.sessions.snapshot.Moment;

/**
 * Measures travel through the boot of Debian's Linux: what checkpoints cost the run and the heap, how long a step back takes a
 * billion instructions into it, how long jumps to random moments of the whole run take and the steps back there, and what a
 * session costs that is saved in the middle.
 *
 * <p>The arguments are a folder with {@code vmlinuz} and {@code initramfs.cpio.gz}, the name of the processors, and what is added
 * to the kernel's command line. Give the JVM {@code -Xmx1324m}: RAM plus 300 MB. {@code -Dplain=false} leaves the run without
 * checkpoints out, {@code -Djumps} says how many jumps there are.
 */
public final class BootTravelBenchmark {
    private static final String COMMAND_LINE = "console=ttyAMA0 earlycon";
    private static final long MEMORY = 1L << 30;
    private static final long DEEP = 1_000_000_000;
    private static final int STEPS = 25;
    private static final int JUMPS = Integer.getInteger("jumps", 25);
    private static final long SEED = 3;

    private final Plan plan;
    private final byte[] kernel;

    private BootTravelBenchmark(Path folder, String cpu, String more) throws IOException, LoadProblem {
        kernel = Files.readAllBytes(folder.resolve("vmlinuz"));
        byte[] disk = Files.readAllBytes(folder.resolve("initramfs.cpio.gz"));
        MachineConfiguration machine = new MachineConfiguration(MEMORY, 1, false, false, Set.of(), 2, cpu);
        String commandLine = (COMMAND_LINE + " " + more).strip();
        plan = KernelBoot.plan("vmlinuz", machine, new BootFiles(kernel, disk, null, commandLine));
    }

    /** Measures a boot. */
    public static void main(String[] arguments) throws IOException, LoadProblem, ArchiveProblem {
        String cpu = arguments.length > 1 ? arguments[1] : "neoverse-n1";
        String more = arguments.length > 2 ? arguments[2] : "";
        new BootTravelBenchmark(Path.of(arguments[0]), cpu, more).measure();
    }

    private void measure() throws IOException, LoadProblem, ArchiveProblem {
        if (!"false".equals(System.getProperty("plain"))) {
            say("run without checkpoints", new Traveller(plan, false).forward(Long.MAX_VALUE));
        }
        Traveller boot = new Traveller(plan, true);
        Spent first = boot.forward(DEEP);
        say("run with checkpoints, to " + DEEP, first);
        checkpoints(boot);
        steps(boot);
        save(boot.run());
        Spent second = boot.forward(Long.MAX_VALUE);
        say("and on to its end", second);
        checkpoints(boot);
        jumps(boot);
        checkpoints(boot);
    }

    private static void say(String what, Spent spent) {
        line("%-44s %8.2f s elapsed %8.2f s processor", what, spent.elapsed(), spent.processor());
    }

    private static void line(String form, Object... values) {
        System.out.println(String.format(Locale.ROOT, form, values));
    }

    private static void times(String what, List<Spent> spent) {
        line(
                "%-44s %18s ms elapsed %18s ms processor, median / longest of %d",
                what, Spent.figures(spent, Spent::elapsed), Spent.figures(spent, Spent::processor), spent.size());
    }

    /** How many there are, what they cost, how far from each other they are, and what the heap holds in all. */
    private static void checkpoints(Traveller boot) {
        List<Checkpoint> all = boot.history().checkpoints();
        long gap = LongStream.range(1, all.size())
                .map(i -> at(all, i) - at(all, i - 1))
                .max()
                .orElse(0);
        System.gc();
        long heap = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        line(
                "at %d: %d checkpoints of %d MiB, longest gap %d; heap after a collection %d MiB",
                boot.run().instructions(), all.size(), boot.history().size() >> 20, gap, heap >> 20);
    }

    private static long at(List<Checkpoint> all, long number) {
        return all.get((int) number).moment().instructions();
    }

    private static void steps(Traveller boot) {
        List<Spent> spent = new ArrayList<>();
        for (int i = 0; i < STEPS; i++) {
            spent.add(boot.travel(new Command.ReverseStep(1)));
        }
        say("the first step back", spent.get(0));
        times("steps back, one after the other", spent);
    }

    private static void jumps(Traveller boot) {
        Random random = new Random(SEED);
        long length = boot.run().instructions();
        List<Spent> jumps = new ArrayList<>();
        List<Spent> steps = new ArrayList<>();
        for (int i = 0; i < JUMPS; i++) {
            jumps.add(boot.travel(new Command.GoTo(Moment.of(random.nextLong(length)))));
            steps.add(boot.travel(new Command.ReverseStep(1)));
        }
        times("jumps to random moments", jumps);
        times("a step back after each", steps);
        jumps.clear();
        for (int i = 0; i < JUMPS; i++) {
            jumps.add(boot.travel(new Command.GoTo(Moment.of(i % 2 == 0 ? 1 + i : length - 1 - i))));
        }
        times("jumps from one end to the other", jumps);
    }

    private void save(MachineRun run) throws IOException, ArchiveProblem {
        Path file = Files.createTempFile("boot", SavedFile.ENDING);
        Stopwatch watch = Stopwatch.start();
        SavedSession session = new Provenance(new Origin.File("vmlinuz", kernel), plan, List.of())
                .saved(Standing.of(plan, run.kept()), Workspace.EMPTY);
        SavedFile.save(session, Images.EMBEDDED, file);
        say("save a session there", watch.spent());
        watch = Stopwatch.start();
        SavedSession opened = SavedFile.open(file, ImageSource.NONE);
        boolean whole = opened.resume().beginning() != null;
        say("read it" + (whole ? ", with its checkpoint" : ", without a checkpoint"), watch.spent());
        line("%d MiB, %d bytes", Files.size(file) >> 20, Files.size(file));
        Files.delete(Objects.requireNonNull(file));
    }
}

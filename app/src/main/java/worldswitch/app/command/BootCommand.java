package worldswitch.app.command;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import worldswitch.emulator.event.MachineObserver;
import worldswitch.emulator.machine.MachineConfiguration;
import worldswitch.emulator.machine.linux.BootFiles;
import worldswitch.emulator.machine.load.LoadProblem;
import worldswitch.emulator.sysreg.ProcessorModel;
import worldswitch.sessions.archive.Images;
import worldswitch.sessions.archive.Origin;
import worldswitch.sessions.headless.HeadlessRun;
import worldswitch.sessions.library.KernelBoot;
import worldswitch.sessions.report.Outcome;
import worldswitch.sessions.run.input.InputLog;
import worldswitch.sessions.run.plan.Plan;

/** Boots a Linux kernel, its console on standard input and output. */
@Command(
        name = "boot",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Boots an arm64 Linux kernel at EL2, with its console on standard input and output.",
            "How the machine ended, and after how many instructions, goes to standard error."
        })
final class BootCommand implements Callable<Integer> {
    @Option(
            names = "--kernel",
            required = true,
            paramLabel = "FILE",
            description = "a kernel Image: plain, packed with gzip, or EFI zboot packed with gzip")
    private Path kernel = Path.of("");

    @Option(names = "--initrd", paramLabel = "FILE", description = "an initial RAM disk")
    private @Nullable Path initialRamDisk;

    @Option(names = "--append", paramLabel = "TEXT", description = "the kernel's command line")
    private String commandLine = "";

    @Option(names = "--dtb", paramLabel = "FILE", description = "a flattened device tree in place of the board's own")
    private @Nullable Path tree;

    @Option(
            names = "--cpu",
            paramLabel = "NAME",
            completionCandidates = CpuNames.class,
            description = "which processors: ${COMPLETION-CANDIDATES}; max if not given")
    private String cpu = ProcessorModel.MOST;

    @Option(names = "--cpus", paramLabel = "N", description = "how many processors; 1 if not given")
    private int cpus = 1;

    @Option(
            names = "--memory",
            paramLabel = "SIZE",
            converter = MemorySize.class,
            description = "how much RAM; 1G if not given")
    private long memory = 1L << 30;

    @Option(names = "--max-instructions", paramLabel = "N", description = "stop after N instructions at the latest")
    private long maxInstructions = Long.MAX_VALUE;

    @Mixin
    private GdbOption gdb = new GdbOption();

    @Mixin
    private SaveOptions saving = new SaveOptions();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (maxInstructions < 0) {
            throw new UserProblem("--max-instructions takes a number that is not negative");
        }
        byte[] image = Files.read(kernel);
        Plan plan = plan(image);
        if (gdb.wanted()) {
            return gdb.serve(
                    plan,
                    InputLog.EMPTY,
                    System.in,
                    System.out,
                    spec.commandLine().getErr());
        }
        HeadlessRun run = start(plan);
        Outcome outcome = run.toEnd(new StandardInput(System.in, System.out), maxInstructions);
        System.out.flush();
        spec.commandLine()
                .getErr()
                .println("worldswitch: " + outcome.stop().text() + " (" + outcome.instructions()
                        + " instructions retired)");
        Origin origin = new Origin.File(plan.description().name(), image);
        saving.save(new Targets.Target(plan, null, origin, null, Images.EMBEDDED), plan, run);
        return outcome.stop().kind().equals("error") ? CommandLine.FAILED : 0;
    }

    private Plan plan(byte[] image) {
        BootFiles files = new BootFiles(
                image,
                initialRamDisk == null ? new byte[0] : Files.read(initialRamDisk),
                tree == null ? null : Files.read(tree),
                commandLine);
        try {
            return KernelBoot.plan(String.valueOf(kernel.getFileName()), machine(), files);
        } catch (LoadProblem e) {
            throw new UserProblem(kernel + ": " + e.getMessage());
        }
    }

    private MachineConfiguration machine() {
        if (!ProcessorModel.names().contains(cpu)) {
            throw new UserProblem("there are no processors named '" + cpu + "'; there are "
                    + String.join(", ", ProcessorModel.names()));
        }
        try {
            return new MachineConfiguration(memory, cpus, false, false, Set.of(), 2, cpu);
        } catch (IllegalArgumentException e) {
            throw new UserProblem(String.valueOf(e.getMessage()));
        }
    }

    private HeadlessRun start(Plan plan) {
        try {
            return new HeadlessRun(plan, new Console());
        } catch (LoadProblem e) {
            throw new UserProblem(kernel + ": " + e.getMessage());
        }
    }

    /** The names of processors, for the help. */
    static final class CpuNames implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return ProcessorModel.names().iterator();
        }
    }

    /** Passes what the guest prints on. */
    private static final class Console implements MachineObserver {
        @Override
        public void console(int value) {
            System.out.write(value);
        }
    }
}

package worldswitch.app.command;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import worldswitch.app.boot.Booted;
import worldswitch.emulator.event.MachineObserver;
import worldswitch.emulator.machine.load.LoadProblem;
import worldswitch.sessions.archive.Images;
import worldswitch.sessions.headless.HeadlessRun;
import worldswitch.sessions.report.Outcome;
import worldswitch.sessions.report.ReportSubject;
import worldswitch.sessions.run.input.InputLog;
import worldswitch.sessions.run.plan.Plan;

/** Boots a Linux kernel or starts a firmware, its console on standard input and output. */
@Command(
        name = "boot",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Boots an arm64 Linux kernel, or starts a firmware, with its console on standard input and output.",
            "How the machine ended, and after how many instructions, goes to standard error;",
            "what happened on the way is reported if --report or --output asks for it."
        })
final class BootCommand implements Callable<Integer> {
    @Option(
            names = "--kernel",
            paramLabel = "FILE",
            description = "a kernel Image: plain, packed with gzip, or EFI zboot packed with gzip")
    private @Nullable Path kernel;

    @Option(
            names = "--bios",
            paramLabel = "FILE",
            description = "a firmware: it is put into flash and started at address 0; "
                    + "it finds the kernel in fw_cfg if there is one")
    private @Nullable Path bios;

    @Mixin
    private BootOptions options = new BootOptions();

    @Option(names = "--max-instructions", paramLabel = "N", description = "stop after N instructions at the latest")
    private long maxInstructions = Long.MAX_VALUE;

    @Mixin
    private HappeningOptions happenings = new HappeningOptions();

    @Mixin
    private VirtioOptions virtio = new VirtioOptions();

    @Mixin
    private GdbOption gdb = new GdbOption();

    @Mixin
    private SymbolOptions symbols = new SymbolOptions();

    @Mixin
    private ReportOptions report = new ReportOptions();

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
        saving.check(virtio, gdb.wanted());
        Booted booted = booted();
        InputLog inputs = happenings.among(InputLog.EMPTY);
        Plan plan = symbols.with(booted.plan().with(virtio.devices()));
        saving.check(virtio, plan);
        if (gdb.wanted()) {
            return gdb.serve(
                    plan, inputs, System.in, System.out, spec.commandLine().getErr());
        }
        HeadlessRun run = start(plan, inputs);
        Outcome outcome = run.toEnd(new StandardInput(System.in, report.console()), maxInstructions);
        report.console().flush();
        spec.commandLine()
                .getErr()
                .println("worldswitch: " + outcome.stop().text() + " (" + outcome.instructions()
                        + " instructions retired)");
        if (report.wanted()) {
            report.write(subject(plan, outcome), spec.commandLine().getOut());
        }
        try {
            saving.save(new Targets.Target(plan, null, booted.origin(), null, Images.EMBEDDED), plan, run);
        } finally {
            virtio.write(run).forEach(line -> spec.commandLine().getErr().println("worldswitch: " + line));
        }
        return outcome.stop().kind().equals("error") ? CommandLine.FAILED : 0;
    }

    private static ReportSubject subject(Plan plan, Outcome outcome) {
        return new ReportSubject(outcome, "", plan.description(), plan.configuration(), List.of(), "");
    }

    /** The kernel, or the firmware, with what it is started with. */
    private Booted booted() {
        if (bios != null) {
            return options.firmware(bios, kernel);
        }
        if (kernel == null) {
            throw new UserProblem("boot takes --kernel FILE or --bios FILE");
        }
        return BootOptions.read(options.request(kernel));
    }

    private HeadlessRun start(Plan plan, InputLog inputs) {
        try {
            return new HeadlessRun(plan, new Console(report.console()), inputs);
        } catch (LoadProblem e) {
            throw new UserProblem(plan.description().name() + ": " + e.getMessage());
        }
    }

    /** Passes what the guest prints on. */
    private static final class Console implements MachineObserver {
        private final PrintStream out;

        private Console(PrintStream out) {
            this.out = out;
        }

        @Override
        public void console(int value) {
            out.write(value);
        }
    }
}

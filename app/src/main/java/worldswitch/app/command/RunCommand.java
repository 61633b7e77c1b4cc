package worldswitch.app.command;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import worldswitch.emulator.machine.load.LoadProblem;
import worldswitch.sessions.archive.SavedSession;
import worldswitch.sessions.archive.Workspace;
import worldswitch.sessions.check.Checks;
import worldswitch.sessions.compare.sentence.Facts;
import worldswitch.sessions.compare.sentence.OutcomeSentence;
import worldswitch.sessions.compare.sentence.SessionOutcomes;
import worldswitch.sessions.headless.BundledRuns;
import worldswitch.sessions.headless.HeadlessRun;
import worldswitch.sessions.headless.SavedRun;
import worldswitch.sessions.library.BundledSession;
import worldswitch.sessions.library.Expectation;
import worldswitch.sessions.report.Outcome;
import worldswitch.sessions.report.ReportSubject;
import worldswitch.sessions.report.ReportSubject.Mark;
import worldswitch.sessions.run.input.InputLog;
import worldswitch.sessions.run.plan.Plan;

/** Runs a session or an ELF without a window and prints what happened. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Runs a bundled session, a saved one or an ELF file to its end and prints its exits, verdicts and final state.",
            "What was typed into a saved session is typed again."
        })
final class RunCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "SESSION-or-ELF",
            description = "a bundled session (see worldswitch list), a .wsession or an ELF file")
    private String what = "";

    @Option(names = "--variant", paramLabel = "V", description = "the variant of the session; the first if not given")
    private @Nullable String variant;

    @Option(
            names = "--until-exit",
            paramLabel = "N",
            description = "stop at the Nth guest exit; the first is 1, and the ledger calls it guest exit 0")
    private long untilExit;

    @Option(names = "--max-instructions", paramLabel = "N", description = "stop after N instructions at the latest")
    private long maxInstructions = Long.MAX_VALUE;

    @Option(
            names = "--sync",
            paramLabel = "MODE",
            description = "when indirect reads see a register write: ${COMPLETION-CANDIDATES}; "
                    + "if not given, immediate, or as the session was saved")
    private @Nullable Sync sync;

    @Mixin
    private LevelOption level = new LevelOption();

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

    @Mixin
    private ImageOption images = new ImageOption();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        Targets.Target target = equipped(Targets.find(what, variant, images));
        Plan atLevel = plan(target);
        Plan plan = symbols.with(sync == null ? atLevel : atLevel.with(sync == Sync.deferred));
        InputLog inputs = happenings.among(target.inputs());
        if (gdb.wanted()) {
            return gdb.serve(plan, inputs, null, System.out, spec.commandLine().getErr());
        }
        Printer printer = new Printer(report.console());
        HeadlessRun run = start(plan, inputs, printer);
        Outcome outcome = judged(target, run(run));
        String sentence = sentence(target, plan, outcome, printer);
        report.write(
                subject(target, plan, run, outcome, sentence),
                spec.commandLine().getOut());
        try {
            saving.save(target, plan, run);
        } finally {
            virtio.write(run).forEach(line -> spec.commandLine().getErr().println("worldswitch: " + line));
        }
        return outcome.asExpected() && !outcome.stop().kind().equals("error") ? 0 : CommandLine.FAILED;
    }

    /** A program gets the devices that it is to have; a session has its own. */
    private Targets.Target equipped(Targets.Target target) {
        saving.check(virtio, gdb.wanted());
        if (virtio.isEmpty()) {
            return target;
        }
        if (target.session() != null || target.saved() != null) {
            throw new UserProblem(
                    "--drive, --entropy and --console go with an ELF file: a session has its own machine");
        }
        Targets.Target equipped = target.with(virtio.devices());
        saving.check(virtio, equipped.plan());
        return equipped;
    }

    /** What came of the run; of a session that was run to its end, also whether the mode matters. */
    private static String sentence(Targets.Target target, Plan plan, Outcome outcome, Printer printer) {
        Facts facts = Facts.of(plan.description(), outcome, printer.hostExceptions());
        boolean story = target.session() != null || target.saved() != null;
        return OutcomeSentence.of(
                story && outcome.stop().kind().equals("power-off")
                        ? facts.with(SessionOutcomes.twin(plan, target.inputs()))
                        : facts);
    }

    private Plan plan(Targets.Target target) {
        if (!level.given()) {
            return target.plan();
        }
        if (target.session() != null || target.saved() != null) {
            throw new UserProblem("--el goes with an ELF file; a session has a level of its own");
        }
        return target.plan().startingAt(level.level());
    }

    private HeadlessRun start(Plan plan, InputLog inputs, Printer printer) {
        if (untilExit < 0 || maxInstructions < 0) {
            throw new UserProblem("--until-exit and --max-instructions take a number that is not negative");
        }
        try {
            return new HeadlessRun(plan, printer, inputs);
        } catch (LoadProblem e) {
            throw new UserProblem(what + ": " + e.getMessage());
        }
    }

    private Outcome run(HeadlessRun run) {
        Outcome outcome = untilExit > 0 ? run.toExit(untilExit, maxInstructions) : run.toEnd(maxInstructions);
        report.console().flush();
        return outcome;
    }

    private static ReportSubject subject(
            Targets.Target target, Plan plan, HeadlessRun run, Outcome outcome, String sentence) {
        SavedSession saved = target.saved();
        Workspace workspace = saved == null ? Workspace.EMPTY : saved.workspace();
        List<Mark> marks = new ArrayList<>(Mark.of(run.snapshot().bookmarks()));
        workspace.bookmarks().forEach(mark -> marks.add(new Mark(mark.name(), mark.at(), mark.text())));
        marks.sort(Comparator.comparing(Mark::at));
        return new ReportSubject(outcome, sentence, plan.description(), plan.configuration(), marks, workspace.notes());
    }

    private Outcome judged(Targets.Target target, Outcome outcome) {
        BundledSession session = target.session();
        SavedSession saved = target.saved();
        boolean whole = outcome.stop().kind().equals("power-off");
        if (saved != null && whole) {
            return outcome.with(SavedRun.judge(saved, outcome));
        }
        if (session == null || !whole) {
            return outcome;
        }
        String chosen = target.plan().description().variant();
        List<Expectation.Result> results =
                Checks.judge(session.expectations(chosen), new BundledRuns(session, chosen, outcome));
        return outcome.with(results);
    }
}

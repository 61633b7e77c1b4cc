package worldswitch.app.command;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import worldswitch.emulator.machine.load.LoadProblem;
import worldswitch.sessions.compare.pair.PairJson;
import worldswitch.sessions.compare.pair.PairResult;
import worldswitch.sessions.compare.pair.PairRun;
import worldswitch.sessions.compare.pair.PairText;
import worldswitch.sessions.compare.pair.Subject;
import worldswitch.sessions.compare.search.Progress;
import worldswitch.sessions.compare.twin.TwinJson;
import worldswitch.sessions.compare.twin.TwinResult;
import worldswitch.sessions.compare.twin.TwinRun;
import worldswitch.sessions.compare.twin.TwinText;
import worldswitch.sessions.compare.variants.VariantJson;
import worldswitch.sessions.compare.variants.VariantRows;
import worldswitch.sessions.compare.variants.VariantTable;
import worldswitch.sessions.compare.variants.VariantText;
import worldswitch.sessions.library.BundledSession;
import worldswitch.sessions.snapshot.Moment;

/** Compares runs, and prints where they first differ. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Finds the first architectural difference of two runs, A and B.",
            "With --sync, of one session: with register writes visible to indirect reads at once, and as late as allowed."
        },
        footer = {"", "Exit codes: 0 no difference, or --variants; 1 they differ; 2 bad input or usage."})
final class CompareCommand implements Callable<Integer> {
    /** How a comparison is written. */
    enum Report {
        /** For a person. */
        text,
        /** For a program. */
        json
    }

    private static final int DIFFERENT = 1;
    private static final Gson JSON = new GsonBuilder()
            .setPrettyPrinting()
            .disableHtmlEscaping()
            .serializeNulls()
            .create();

    @Parameters(
            paramLabel = "SESSION",
            description =
                    "a bundled session, as NAME or NAME:VARIANT, a .wsession or an ELF file; two of them, or one with --sync")
    private List<String> what = List.of();

    @Option(names = "--sync", description = "compare immediate with deferred")
    private boolean sync;

    @Option(names = "--variants", description = "every variant of a bundled session side by side, each run to its end")
    private boolean variants;

    @Option(names = "--variant", paramLabel = "V", description = "the variant of the session; the first if not given")
    private @Nullable String variant;

    @Option(names = "--from", paramLabel = "MOMENT", description = "where the stretch begins: an instruction count")
    private String from = "0";

    @Option(names = "--to", paramLabel = "MOMENT", description = "where it ends, unless the machine ends before")
    private @Nullable String to;

    @Option(names = "--report", paramLabel = "FORM", description = "how to report: ${COMPLETION-CANDIDATES}")
    private Report report = Report.text;

    @Mixin
    private ImageOption images = new ImageOption();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (variants) {
            return sideBySide();
        }
        if (sync) {
            return twin();
        }
        return pair();
    }

    private int sideBySide() {
        if (what.size() != 1 || sync || variant != null) {
            throw new ParameterException(spec.commandLine(), "compare --variants takes one bundled session");
        }
        BundledSession session = Targets.find(what.get(0), images).session();
        if (session == null) {
            throw new UserProblem("--variants: '" + what.get(0) + "' is not a bundled session");
        }
        VariantTable table = VariantRows.of(session);
        print(VariantText.of(table), VariantJson.of(table));
        return 0;
    }

    private int pair() {
        if (what.size() != 2 || variant != null) {
            throw new ParameterException(
                    spec.commandLine(), "compare takes two sessions, each as NAME or NAME:VARIANT, or --sync and one");
        }
        PairResult result = pair(subject(what.get(0)), subject(what.get(1)));
        print(PairText.of(result), PairJson.of(result));
        return result.differs() ? DIFFERENT : 0;
    }

    private PairResult pair(Subject first, Subject second) {
        if (!from.equals("0")) {
            throw new UserProblem("--from goes with --sync: two runs are compared from their start");
        }
        try {
            return new PairRun(first, second, end()).run(Progress.NONE);
        } catch (LoadProblem e) {
            throw new UserProblem(first.name() + ", " + second.name() + ": " + e.getMessage());
        }
    }

    private Subject subject(String name) {
        Targets.Target target = Targets.find(name, images);
        return new Subject(name, target.plan(), target.inputs());
    }

    private long end() {
        return to == null ? Long.MAX_VALUE : Moments.parse("--to", to).instructions();
    }

    private int twin() {
        if (what.size() != 1) {
            throw new ParameterException(spec.commandLine(), "compare --sync takes one session");
        }
        TwinResult result = twin(Targets.find(what.get(0), variant, images));
        print(TwinText.of(result), TwinJson.of(result));
        return result.differs() ? DIFFERENT : 0;
    }

    private TwinResult twin(Targets.Target target) {
        Moment start = Moments.parse("--from", from);
        long end = end();
        if (end <= start.instructions()) {
            throw new UserProblem("--to " + end + " does not lie behind --from " + start);
        }
        try {
            TwinResult result = new TwinRun(target.plan(), target.inputs(), start, end).run(Progress.NONE);
            if (result.to() < start.instructions()) {
                throw new UserProblem("--from " + start + ": the run ends at instruction " + result.to());
            }
            return result;
        } catch (LoadProblem e) {
            throw new UserProblem(what.get(0) + ": " + e.getMessage());
        }
    }

    private void print(String text, JsonObject json) {
        PrintWriter out = spec.commandLine().getOut();
        out.print(report == Report.json ? JSON.toJson(json) + "\n" : text);
        out.flush();
    }
}

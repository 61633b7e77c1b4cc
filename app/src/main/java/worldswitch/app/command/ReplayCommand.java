package worldswitch.app.command;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import worldswitch.sessions.archive.SavedSession;
import worldswitch.sessions.library.BundledSession;
import worldswitch.sessions.library.Library;
import worldswitch.sessions.library.SessionFile;

/** Runs sessions again, and holds them against what they say must be seen. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Replays a saved session: to the moment at which it was saved, where its state must be the one saved, then to its end.",
            "With --check, judges its expectations too. A bundled session is judged in each of its variants."
        },
        footer = {
            "",
            "Exit codes: 0 the same again, 1 another state or an expectation that is not met, 2 bad input or usage."
        })
final class ReplayCommand implements Callable<Integer> {
    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            description = "a .wsession or a bundled session; with --check, every bundled session if not given")
    private @Nullable String what;

    @Option(names = "--check", description = "judge the expectations, and print what became of each")
    private boolean check;

    @Option(names = "--variant", paramLabel = "V", description = "one variant of a bundled session; each if not given")
    private @Nullable String variant;

    @Mixin
    private ImageOption images = new ImageOption();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (what == null && (!check || variant != null)) {
            throw new ParameterException(spec.commandLine(), "replay needs a FILE, or --check alone");
        }
        Replays replays = new Replays(spec.commandLine().getOut(), check);
        boolean good = what == null ? library(replays) : one(what, replays);
        return good ? 0 : CommandLine.FAILED;
    }

    private static boolean library(Replays replays) {
        boolean good = true;
        for (String name : Library.names()) {
            good &= variants(BundledSession.find(name).orElseThrow(), replays);
        }
        return good;
    }

    private boolean one(String name, Replays replays) {
        if (variant == null && BundledSession.find(name).isPresent()) {
            return variants(BundledSession.find(name).orElseThrow(), replays);
        }
        Targets.Target target = Targets.find(name, variant, images);
        SavedSession saved = target.saved();
        BundledSession session = target.session();
        if (saved != null) {
            return replays.saved(name, saved);
        }
        if (session == null) {
            throw new UserProblem(name + ": is neither a bundled session nor a .wsession");
        }
        return replays.bundled(session, target.plan().description().variant());
    }

    private static boolean variants(BundledSession session, Replays replays) {
        boolean good = true;
        for (SessionFile.Variant each : session.variants()) {
            good &= replays.bundled(session, each.name());
        }
        return good;
    }
}

package worldswitch.app.command;

import java.awt.GraphicsEnvironment;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import worldswitch.app.window.Windows;
import worldswitch.sessions.library.Library;

/** Opens the window. */
@Command(
        name = "open",
        mixinStandardHelpOptions = true,
        description = "Opens the window on a bundled session, a saved one or an ELF file.")
final class OpenCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "FILE",
            description = "a bundled session (see worldswitch list), a .wsession or an ELF file")
    private String what = "";

    @Option(names = "--variant", paramLabel = "V", description = "the variant of the session; the first if not given")
    private @Nullable String variant;

    @Mixin
    private ImageOption images = new ImageOption();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        Targets.find(what, variant, images);
        if (GraphicsEnvironment.isHeadless()) {
            throw new UserProblem("there is no display to open a window on; try: worldswitch run " + what);
        }
        Windows.open(new Opener(images), what, variant == null ? "" : variant);
        return CommandLine.WINDOW_OPEN;
    }

    /** Without a command: opens the first session, or runs it where there is no display. */
    static int first(picocli.CommandLine line) {
        String session = Library.names().get(0);
        if (!GraphicsEnvironment.isHeadless()) {
            Windows.open(new Opener(new ImageOption()), session, "");
            return CommandLine.WINDOW_OPEN;
        }
        line.getErr()
                .println("worldswitch: no display; running " + session + " to its end instead of opening the window");
        return line.getSubcommands().get("run").execute(session);
    }
}

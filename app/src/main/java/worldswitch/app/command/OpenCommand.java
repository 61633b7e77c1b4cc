package worldswitch.app.command;

import java.awt.GraphicsEnvironment;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import worldswitch.app.boot.BootRequest;
import worldswitch.app.window.Windows;
import worldswitch.sessions.library.Library;

/** Opens the window. */
@Command(
        name = "open",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Opens the window on a bundled session, a saved one, an ELF file or a kernel.",
            "A FILE that is a kernel is asked about in the window; --kernel boots one at once."
        })
final class OpenCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "FILE",
            arity = "0..1",
            description = "a bundled session (see worldswitch list), a .wsession, an ELF file or a kernel")
    private @Nullable String what;

    @Option(names = "--variant", paramLabel = "V", description = "the variant of the session; the first if not given")
    private @Nullable String variant;

    @Option(names = "--kernel", paramLabel = "FILE", description = "a kernel to boot in the window")
    private @Nullable Path kernel;

    @Mixin
    private BootOptions boot = new BootOptions();

    @Mixin
    private ImageOption images = new ImageOption();

    @Mixin
    private SymbolOptions symbols = new SymbolOptions();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (kernel != null && what == null) {
            boot(boot.request(kernel));
        } else if (what != null && kernel == null) {
            open(what);
        } else {
            throw new UserProblem("open takes a FILE or --kernel FILE (see worldswitch open --help)");
        }
        return CommandLine.WINDOW_OPEN;
    }

    private void open(String name) {
        try {
            symbols.with(Targets.find(name, variant, images).plan());
        } catch (KernelFound asksForMore) {
            needDisplay("boot --kernel " + name);
        }
        needDisplay("run " + name);
        Windows.open(new Opener(images, symbols), name, variant == null ? "" : variant);
    }

    private void boot(BootRequest request) {
        if (symbols.areGiven()) {
            throw new UserProblem(
                    "--symbols does not go with --kernel in the window, where a kernel has its own names");
        }
        BootOptions.read(request);
        needDisplay("boot --kernel " + request.kernel());
        Windows.boot(new Opener(images), request);
    }

    private static void needDisplay(String otherwise) {
        if (GraphicsEnvironment.isHeadless()) {
            throw new UserProblem("there is no display to open a window on; try: worldswitch " + otherwise);
        }
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

package worldswitch.app.command;

import java.nio.file.Path;
import java.util.List;
import worldswitch.app.window.Opened;
import worldswitch.app.window.SessionOpener;
import worldswitch.app.window.SessionRefused;
import worldswitch.emulator.machine.load.LoadProblem;
import worldswitch.sessions.archive.ImageSource;
import worldswitch.sessions.archive.SavedSession;
import worldswitch.sessions.archive.Workspace;
import worldswitch.sessions.control.MachineSession;
import worldswitch.sessions.library.Library;

/** Opens sessions for the window, bundled ones and files alike. */
public final class Opener implements SessionOpener {
    private final ImageOption images;
    private final SymbolOptions symbols;

    /** Opens them with images where they usually are. */
    public Opener() {
        this(new ImageOption());
    }

    Opener(ImageOption images) {
        this(images, new SymbolOptions());
    }

    Opener(ImageOption images, SymbolOptions symbols) {
        this.images = images;
        this.symbols = symbols;
    }

    @Override
    public Opened open(String name, String variant) throws SessionRefused {
        return open(name, variant, ImageSource.NONE);
    }

    @Override
    public Opened open(String name, String variant, ImageSource asked) throws SessionRefused {
        try {
            return open(name, Targets.find(name, variant.isEmpty() ? null : variant, images.asking(asked)));
        } catch (KernelFound e) {
            throw new SessionRefused(e.getMessage(), e.kernel());
        } catch (UserProblem | LoadProblem e) {
            throw new SessionRefused(String.valueOf(e.getMessage()));
        }
    }

    private Opened open(String name, Targets.Target target) throws LoadProblem {
        SavedSession saved = target.saved();
        return saved == null
                ? new Opened(
                        new MachineSession(symbols.with(target.plan())),
                        target.provenance(),
                        Workspace.EMPTY,
                        null,
                        target.images())
                : new Opened(
                        new MachineSession(symbols.with(saved.plan()), saved.resume()),
                        saved.provenance(),
                        saved.workspace(),
                        Path.of(name),
                        target.images());
    }

    @Override
    public List<String> names() {
        return Library.names();
    }
}

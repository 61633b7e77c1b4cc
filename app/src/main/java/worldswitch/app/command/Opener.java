package worldswitch.app.command;

import java.util.List;
import worldswitch.app.window.SessionOpener;
import worldswitch.app.window.SessionRefused;
import worldswitch.emulator.machine.load.LoadProblem;
import worldswitch.sessions.control.MachineSession;
import worldswitch.sessions.control.Session;
import worldswitch.sessions.library.Library;

/** Opens sessions for the window, bundled ones and files alike. */
final class Opener implements SessionOpener {
    private final ImageOption images;

    Opener(ImageOption images) {
        this.images = images;
    }

    @Override
    public Session open(String name, String variant) throws SessionRefused {
        try {
            return new MachineSession(Targets.find(name, variant.isEmpty() ? null : variant, images)
                    .plan());
        } catch (UserProblem | LoadProblem e) {
            throw new SessionRefused(String.valueOf(e.getMessage()));
        }
    }

    @Override
    public List<String> names() {
        return Library.names();
    }
}

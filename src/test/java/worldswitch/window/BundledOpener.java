package worldswitch.window;

import java.util.List;
import worldswitch.app.window.SessionOpener;
import worldswitch.app.window.SessionRefused;
import worldswitch.emulator.machine.load.LoadProblem;
import worldswitch.sessions.control.MachineSession;
import worldswitch.sessions.control.Session;
import worldswitch.sessions.library.BundledSession;
import worldswitch.sessions.library.Library;

/** Opens bundled sessions, and refuses all else in one line. */
final class BundledOpener implements SessionOpener {
    @Override
    public Session open(String name, String variant) throws SessionRefused {
        BundledSession session =
                BundledSession.find(name).orElseThrow(() -> new SessionRefused("there is no session '" + name + "'"));
        String chosen = variant.isEmpty() ? session.variants().get(0).name() : variant;
        try {
            return new MachineSession(session.plan(chosen));
        } catch (LoadProblem problem) {
            throw new SessionRefused(String.valueOf(problem.getMessage()));
        }
    }

    @Override
    public List<String> names() {
        return Library.names();
    }
}

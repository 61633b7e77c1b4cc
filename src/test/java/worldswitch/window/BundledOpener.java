package worldswitch.window;

import java.util.List;
import worldswitch.app.window.Opened;
import worldswitch.app.window.SessionOpener;
import worldswitch.app.window.SessionRefused;
import worldswitch.emulator.machine.load.LoadProblem;
import worldswitch.sessions.archive.Origin;
import worldswitch.sessions.archive.Provenance;
import worldswitch.sessions.archive.Workspace;
import worldswitch.sessions.control.MachineSession;
import worldswitch.sessions.library.BundledSession;
import worldswitch.sessions.library.Library;
import worldswitch.sessions.run.Plan;

/** Opens bundled sessions, and refuses all else in one line. */
final class BundledOpener implements SessionOpener {
    @Override
    public Opened open(String name, String variant) throws SessionRefused {
        BundledSession session =
                BundledSession.find(name).orElseThrow(() -> new SessionRefused("there is no session '" + name + "'"));
        String chosen = variant.isEmpty() ? session.variants().get(0).name() : variant;
        try {
            Plan plan = session.plan(chosen);
            Provenance provenance = new Provenance(new Origin.Bundled(name), plan, session.expectations(chosen));
            return new Opened(new MachineSession(plan), provenance, Workspace.EMPTY, null);
        } catch (LoadProblem problem) {
            throw new SessionRefused(String.valueOf(problem.getMessage()));
        }
    }

    @Override
    public List<String> names() {
        return Library.names();
    }
}

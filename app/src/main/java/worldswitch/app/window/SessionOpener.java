package worldswitch.app.window;

import java.util.List;
import worldswitch.sessions.control.Session;

/** How the window gets its sessions. */
public interface SessionOpener {
    /**
     * Opens a session, standing where a visitor should see it first.
     *
     * <p>Called off the event dispatch thread, since assembling and running to the first guest exit take a moment.
     *
     * @param name a bundled session or a file
     * @param variant one of its variants, or an empty string for the first
     * @throws SessionRefused if there is no such session or it cannot be opened
     */
    Session open(String name, String variant) throws SessionRefused;

    /** The bundled sessions, in the order to offer them. */
    List<String> names();
}

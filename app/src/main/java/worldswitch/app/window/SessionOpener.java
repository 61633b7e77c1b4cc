package worldswitch.app.window;

import java.util.List;
import worldswitch.sessions.archive.ImageSource;

/** How the window gets its sessions. */
public interface SessionOpener {
    /**
     * Opens a session, standing where a visitor should see it first, or where it was saved.
     *
     * <p>Called off the event dispatch thread, since assembling and running to the first guest exit take a moment.
     *
     * @param name a bundled session or a file
     * @param variant one of its variants, or an empty string for the first
     * @throws SessionRefused if there is no such session or it cannot be opened
     */
    Opened open(String name, String variant) throws SessionRefused;

    /**
     * The same, asking somebody for programs that a saved session names by digest only and that are nowhere else.
     *
     * @param asked is asked on the calling thread, and may wait for its user
     * @throws SessionRefused if there is no such session or it cannot be opened
     */
    default Opened open(String name, String variant, ImageSource asked) throws SessionRefused {
        return open(name, variant);
    }

    /** The bundled sessions, in the order to offer them. */
    List<String> names();
}

package worldswitch.views.pane;

import worldswitch.sessions.snapshot.Description;
import worldswitch.sessions.snapshot.RunState;
import worldswitch.sessions.snapshot.Snapshot;
import worldswitch.views.focus.Focus;

/**
 * Everything that a pane is a function of; immutable.
 *
 * @param description what the session is about
 * @param snapshot the machine as it is
 * @param previous the machine at the stop before, against which changes are marked
 * @param focus where one looks
 * @param remarks what the user has noted
 */
public record Scene(Description description, Snapshot snapshot, Snapshot previous, Focus focus, Remarks remarks) {
    /** A scene about which nothing has been noted. */
    public Scene(Description description, Snapshot snapshot, Snapshot previous, Focus focus) {
        this(description, snapshot, previous, focus, Remarks.NONE);
    }

    /** The same moment seen from another place. */
    public Scene at(Focus other) {
        return new Scene(description, snapshot, previous, other, remarks);
    }

    /** The same scene with other remarks. */
    public Scene with(Remarks others) {
        return new Scene(description, snapshot, previous, focus, others);
    }

    /** Whether the machine moves. */
    public boolean isRunning() {
        return snapshot.state() == RunState.RUNNING;
    }

    /** Whether the focus is where the machine stands. */
    public boolean isPresent() {
        return focus.instructions() == snapshot.instructions();
    }
}

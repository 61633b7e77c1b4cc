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
 */
public record Scene(Description description, Snapshot snapshot, Snapshot previous, Focus focus) {
    /** The same moment seen from another place. */
    public Scene at(Focus other) {
        return new Scene(description, snapshot, previous, other);
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

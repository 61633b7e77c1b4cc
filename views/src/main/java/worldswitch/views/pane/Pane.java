package worldswitch.views.pane;

import javax.swing.JComponent;

/**
 * A part of the window that shows one aspect of a session.
 *
 * <p>A pane is a function of a {@link Scene}: it keeps nothing of the session, and never talks to another pane. What the
 * user does in it becomes a call of {@link Controls}. Belongs to the event dispatch thread.
 */
public interface Pane {
    /** A name that does not change, for layouts and tests: {@code exits}. */
    String id();

    /** The name that a person reads: {@code Exits}. */
    String title();

    /** One line that says what the pane is good for. */
    String purpose();

    /** The pane itself; always the same one. */
    JComponent component();

    /** Shows a scene. Called only while the pane is visible, at most some thirty times a second. */
    void show(Scene scene);
}

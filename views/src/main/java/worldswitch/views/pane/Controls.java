package worldswitch.views.pane;

import worldswitch.sessions.run.command.Command;
import worldswitch.sessions.run.command.Question;
import worldswitch.views.focus.Focus;

/** What a pane may ask for. Every method returns at once; belongs to the event dispatch thread. */
public interface Controls {
    /** Moves the focus of all panes. */
    void go(Focus focus);

    /** Asks the session for something. */
    void post(Command command);

    /** Asks who wrote something last; the answer is shown in the window, with the way to that moment. */
    void ask(Question question);

    /** Replaces what the user has noted about the session. */
    void remark(Remarks remarks);

    /** Brings a pane to the front, by its id, and gives it the keyboard. */
    void reveal(String pane);

    /** Replaces the session by another variant of it. */
    void openVariant(String variant);
}

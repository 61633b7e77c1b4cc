package worldswitch.app.window;

import javax.swing.Timer;
import worldswitch.views.theme.Role;

/**
 * Says that something is under way, with a way to break it off, once it has taken long enough for a person to wonder. Belongs
 * to the event dispatch thread.
 */
final class Progress {
    private static final int PATIENCE_MILLISECONDS = 400;

    private final MessageBar messages;
    private final Timer timer;

    private Progress(MessageBar messages, String text, Runnable cancel) {
        this.messages = messages;
        timer = new Timer(
                PATIENCE_MILLISECONDS,
                event -> messages.ask(text, Role.MUTED, new MessageBar.Choice("Cancel", cancel)));
        timer.setRepeats(false);
    }

    /** Begins to wait. */
    static Progress of(MessageBar messages, String text, Runnable cancel) {
        Progress progress = new Progress(messages, text, cancel);
        progress.timer.start();
        return progress;
    }

    /** It has ended, and there is nothing to say about it. */
    void end() {
        timer.stop();
        messages.setVisible(false);
    }

    /** It has ended so. */
    void end(String text, Role role) {
        timer.stop();
        messages.say(text, role);
    }
}

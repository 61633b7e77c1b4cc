package worldswitch.app.window;

import java.awt.EventQueue;
import worldswitch.sessions.run.command.Answer;
import worldswitch.sessions.run.command.Command;
import worldswitch.sessions.run.command.Question;
import worldswitch.views.pane.Stage;
import worldswitch.views.theme.Role;

/** Asks the session who wrote something last, and says the answer with a way to go there. */
final class Asking {
    private final Stage stage;
    private final MessageBar messages;

    Asking(Stage stage, MessageBar messages) {
        this.stage = stage;
        this.messages = messages;
    }

    /** Asks; the answer comes later. */
    void ask(Question question) {
        messages.say("Looking for who wrote " + question + " last \u2026", Role.MUTED);
        stage.post(new Command.Ask(question, answer -> EventQueue.invokeLater(() -> answer(question, answer))));
    }

    private void answer(Question question, Answer answer) {
        String text = question + ": " + answer.text();
        if (answer instanceof Answer.Written written) {
            messages.offer(text, "Go there", () -> stage.post(new Command.GoTo(written.before())));
        } else {
            messages.say(text, Role.MUTED);
        }
    }
}

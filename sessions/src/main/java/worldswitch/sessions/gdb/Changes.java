package worldswitch.sessions.gdb;

import java.util.List;
import java.util.function.Consumer;
import worldswitch.sessions.control.Session;
import worldswitch.sessions.run.command.Command;

/** Changes of the machine that a debugger asks for, answered when they have been made. */
final class Changes {
    private final Session session;
    private final Consumer<String> answers;

    Changes(Session session, Consumer<String> answers) {
        this.session = session;
        this.answers = answers;
    }

    /** Makes changes, one after the other, and answers {@code OK} when the last one has been made. */
    void make(List<? extends Command> commands) {
        if (commands.isEmpty()) {
            answers.accept(Dialogue.OK);
            return;
        }
        int last = commands.size() - 1;
        commands.subList(0, last).forEach(session::post);
        make(commands.get(last), Dialogue.OK);
    }

    /** Makes a change, and gives an answer when it has been made. */
    void make(Command command, String answer) {
        session.post(command, done -> answers.accept(answer));
    }
}

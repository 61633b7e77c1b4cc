package worldswitch.app;

import java.util.Locale;
import worldswitch.app.command.CommandLine;

/** Where the program starts. */
public final class Main {
    private Main() {}

    /**
     * Runs the command that the arguments name; without arguments, opens the window. What it prints is the same in every
     * locale, because other programs read it.
     */
    public static void main(String[] arguments) {
        Locale.setDefault(Locale.ENGLISH);
        int status = CommandLine.run(arguments);
        if (status != CommandLine.WINDOW_OPEN) {
            System.exit(status);
        }
    }
}

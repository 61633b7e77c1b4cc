package worldswitch.app;

import worldswitch.app.command.CommandLine;

/** Where the program starts. */
public final class Main {
    private Main() {}

    /** Runs the command that the arguments name; without arguments, opens the window. */
    public static void main(String[] arguments) {
        int status = CommandLine.run(arguments);
        if (status != CommandLine.WINDOW_OPEN) {
            System.exit(status);
        }
    }
}

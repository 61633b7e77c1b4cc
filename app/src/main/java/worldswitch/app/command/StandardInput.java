package worldswitch.app.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import worldswitch.sessions.headless.Keyboard;

/** Types on a machine's console what comes on standard input, once all that the machine has printed can be seen. */
final class StandardInput implements Keyboard {
    private final InputStream from;
    private final PrintStream console;
    private String ahead = "";

    StandardInput(InputStream from, PrintStream console) {
        this.from = from;
        this.console = console;
    }

    @Override
    public String typed() {
        console.flush();
        try {
            byte[] bytes = from.readNBytes(from.available());
            String text = ahead + new String(bytes, StandardCharsets.UTF_8);
            ahead = "";
            return text;
        } catch (IOException e) {
            throw new UserProblem("standard input cannot be read: " + e.getMessage());
        }
    }

    @Override
    public boolean await() {
        console.flush();
        try {
            int next = from.read();
            ahead = next < 0 ? "" : String.valueOf((char) next);
            return next >= 0;
        } catch (IOException e) {
            throw new UserProblem("standard input cannot be read: " + e.getMessage());
        }
    }
}

package worldswitch.app.command;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * What a command said.
 *
 * @param status its exit status
 * @param out standard output
 * @param err standard error
 */
record Said(int status, String out, String err) {
    /** Runs a command. */
    static Said by(Object... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int status = CommandLine.run(new PrintWriter(out), new PrintWriter(err), words(arguments));
        return new Said(status, out.toString(), err.toString());
    }

    /** Runs a command with a text on standard input; what the guest prints is among its output. */
    static Said typing(String typed, Object... arguments) {
        InputStream in = System.in;
        PrintStream out = System.out;
        ByteArrayOutputStream console = new ByteArrayOutputStream();
        StringWriter err = new StringWriter();
        try {
            System.setIn(new ByteArrayInputStream(typed.getBytes(StandardCharsets.US_ASCII)));
            System.setOut(new PrintStream(console, false, StandardCharsets.US_ASCII));
            int status = CommandLine.run(new PrintWriter(console), new PrintWriter(err), words(arguments));
            return new Said(status, console.toString(StandardCharsets.US_ASCII), err.toString());
        } finally {
            System.setIn(in);
            System.setOut(out);
        }
    }

    private static String[] words(Object... arguments) {
        return Arrays.stream(arguments).map(Object::toString).toArray(String[]::new);
    }
}

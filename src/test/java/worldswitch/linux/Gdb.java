package worldswitch.linux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** gdb, which follows scripts from files. */
final class Gdb {
    private static final Path PROGRAM = Path.of("/usr/bin/gdb-multiarch");

    private final Path folder;
    private final int port;

    /** A debugger of the machine behind a port; a test that asks for one is skipped if it is not installed. */
    Gdb(Path folder, int port) {
        assumeTrue(Files.isExecutable(PROGRAM), PROGRAM + " is not installed");
        this.folder = folder;
        this.port = port;
    }

    /** What gdb printed. */
    record Output(String text) {
        /** What the script says itself, line by line; the rest is told differently by each version of gdb. */
        List<String> said() {
            return text.lines()
                    .filter(line -> line.startsWith("> "))
                    .map(line -> line.substring(2))
                    .toList();
        }
    }

    /** A script that is being followed. */
    record Running(Process process) {
        /** Waits for its end, which must be a good one. */
        Output await() throws IOException, InterruptedException {
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as(text).isZero();
            return new Output(text);
        }

        /** Presses Ctrl-C. */
        void interrupt() throws IOException, InterruptedException {
            Process kill = new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start();
            assertThat(kill.waitFor()).isZero();
        }
    }

    /** Follows a script to its end. */
    Output follow(String script) throws IOException, InterruptedException {
        return start(script).await();
    }

    /** Begins to follow a script. */
    Running start(String script) throws IOException {
        String text = resource("head.txt").replace("PORT", Integer.toString(port)) + resource(script);
        Path file = Files.writeString(folder.resolve(script), text);
        return new Running(new ProcessBuilder(PROGRAM.toString(), "-nx", "-batch", "-x", file.toString())
                .redirectErrorStream(true)
                .redirectInput(Path.of("/dev/null").toFile())
                .start());
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = Gdb.class.getResourceAsStream("gdb/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

package worldswitch.determinism;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A JDK that runs programs of this module in JVMs of their own. */
record Jdk(Path home) {
    private static final Path ALL = Path.of("/usr/lib/jvm");
    private static final int OLDEST = 17;

    /** The one that runs the tests. */
    static Jdk here() {
        return new Jdk(Path.of(System.getProperty("java.home")));
    }

    /** One of another version; a test that asks for it is skipped if there is none. */
    static Jdk other() throws IOException {
        Optional<Path> found = Optional.empty();
        if (Files.isDirectory(ALL)) {
            try (Stream<Path> homes = Files.list(ALL)) {
                found = homes.filter(Jdk::isOther).sorted().findFirst();
            }
        }
        assumeTrue(found.isPresent(), "no JDK of another version is installed under " + ALL);
        return new Jdk(found.orElseThrow());
    }

    private static boolean isOther(Path home) {
        int version = version(home);
        return version >= OLDEST && version != Runtime.version().feature();
    }

    /** The feature version of the JDK at a home; 0 if there is none. */
    private static int version(Path home) {
        Path release = home.resolve("release");
        if (!Files.isExecutable(home.resolve("bin/java")) || !Files.isReadable(release)) {
            return 0;
        }
        try {
            return Files.readAllLines(release).stream()
                    .filter(line -> line.startsWith("JAVA_VERSION="))
                    .map(line -> Runtime.Version.parse(line.replaceAll("[^0-9.]", ""))
                            .feature())
                    .findFirst()
                    .orElse(0);
        } catch (IOException | IllegalArgumentException e) {
            return 0;
        }
    }

    /** Runs a program, a class and its arguments, to its end, which must be a good one; returns the lines that it printed. */
    List<String> output(List<String> options, List<String> program) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(home.resolve("bin/java").toString());
        command.addAll(options);
        command.addAll(List.of("-classpath", System.getProperty("java.class.path")));
        command.addAll(program);
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output.lines().toList();
    }
}

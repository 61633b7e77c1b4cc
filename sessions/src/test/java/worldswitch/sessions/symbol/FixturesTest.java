package worldswitch.sessions.symbol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The small guests beside the tests are what their sources make of them. */
class FixturesTest {
    private static final String COMPILER = "aarch64-linux-gnu-gcc";
    private static final String VERSION = "12.2.0";

    @TempDir
    private Path folder;

    @Test
    void the_script_beside_them_builds_the_same_bytes_again() throws Exception {
        assumeTrue(version().equals(VERSION), COMPILER + " " + VERSION + " made them, and is not installed");
        for (String source : List.of("make.sh", "start.S", "sum.c", "square.c", "square.h")) {
            Files.write(folder.resolve(source), Fixtures.bytes(source));
        }
        Process make = new ProcessBuilder("sh", folder.resolve("make.sh").toString())
                .redirectErrorStream(true)
                .start();
        String printed = new String(make.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(make.waitFor()).as(printed).isZero();
        for (String made : List.of("squares-dwarf4.elf", "squares-dwarf5.elf", "squares.map")) {
            assertThat(Files.readAllBytes(folder.resolve(made))).as(made).isEqualTo(Fixtures.bytes(made));
        }
    }

    private static String version() throws InterruptedException {
        try {
            Process asked = new ProcessBuilder(COMPILER, "-dumpfullversion").start();
            String version = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            asked.waitFor();
            return version.strip();
        } catch (IOException e) {
            return "";
        }
    }
}

package worldswitch.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.RandomAccessFile;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A drive whose file vanishes in the midst of what a command does: its guest says when, by what it prints. */
class VanishingDriveTest {
    /** Reads sector 0, prints "A", reads sector 8192, prints "B", and switches off. */
    private static final String GUEST = DriveGuests.START + """
                    ldr     x22, =0x09000000
                    ldr     x5, =header
                    mov     w3, #'A'
                    bl      read
                    mov     x6, #8192
                    str     x6, [x5, #8]
                    mov     w3, #'B'
                    bl      read
                    ldr     x0, =0x84000008
                    smc     #0
            read:   ldrh    w2, [x21, #2]
                    add     w2, w2, #1
                    strh    w2, [x21, #2]
                    str     wzr, [x20, #0x50]
                    str     w3, [x22]
                    ret
                    .ltorg
                    .balign 4096
            descriptors:
                    .quad   header
                    .word   16, 0x10001
                    .quad   buffer
                    .word   512, 0x20003
                    .quad   state
                    .word   1, 2
                    .space  16
            available:
                    .space  16
            used:   .space  64
            header: .quad   0, 0
            state:  .quad   0xff
            buffer: .space  512
            """;

    @TempDir
    private Path folder;

    private Path elf = Path.of("");
    private Path disk = Path.of("");

    private record Said(int status, String console, String out, String err) {}

    @BeforeEach
    void write() throws IOException {
        elf = folder.resolve("guest.elf");
        disk = folder.resolve("disk.img");
        Path source = folder.resolve("guest.S");
        Files.writeString(source, GUEST);
        assertThat(say('-', "assemble", source, "-o", elf).err()).isEmpty();
        // Sector 8192 takes the place of sector 0 among the pieces of the file that are kept.
        try (RandomAccessFile file = new RandomAccessFile(disk.toFile(), "rw")) {
            file.setLength((4 << 20) + (64 << 10));
        }
    }

    /** Runs a command; as a character is printed, the drive's file is gone. */
    private Said say(char last, Object... arguments) {
        StringBuilder console = new StringBuilder();
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] words = Arrays.stream(arguments).map(Object::toString).toArray(String[]::new);
        PrintStream before = System.out;
        System.setOut(new PrintStream(new Waiting(console, last), false, StandardCharsets.US_ASCII));
        try {
            int status = CommandLine.run(new PrintWriter(out), new PrintWriter(err), words);
            return new Said(status, console.toString(), out.toString(), err.toString());
        } finally {
            System.setOut(before);
        }
    }

    /** Takes what the guest prints, and deletes the drive's file when the time has come. */
    private final class Waiting extends OutputStream {
        private final StringBuilder console;
        private final char last;

        private Waiting(StringBuilder console, char last) {
            this.console = console;
            this.last = last;
        }

        @Override
        public void write(int value) {
            console.append((char) value);
            try {
                if (value == last) {
                    Files.delete(disk);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private String gone() {
        return "drive " + disk + ": it is gone, or may not be read any more";
    }

    @Test
    void a_drive_that_vanishes_in_the_midst_of_a_run_stops_it_and_the_report_says_why() {
        Said said = say('A', "run", elf, "--drive", disk);
        assertThat(said.status()).isEqualTo(1);
        assertThat(said.console()).isEqualTo("A");
        assertThat(said.out()).contains(gone());
        assertThat(said.err()).isEmpty();
    }

    @Test
    void a_drive_that_vanishes_while_a_saved_session_is_judged_is_told_of_in_one_line() {
        Path saved = folder.resolve("run.wsession");
        Said whole = say('-', "run", elf, "--drive", disk, "--save", saved, "--images", "digest");
        assertThat(whole.status()).isZero();
        assertThat(whole.console()).isEqualTo("AB");
        Said said = say('B', "run", saved);
        assertThat(said.console()).isEqualTo("AB");
        assertThat(said.err()).isEqualTo("worldswitch: " + gone() + System.lineSeparator());
        assertThat(said.status()).isEqualTo(1);
    }
}

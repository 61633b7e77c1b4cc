package worldswitch.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Drives on the command line: what is refused, and when a file of the host is written to. */
class DriveOptionTest {
    /** Writes "written!" to the first sector of its drive, and switches off. */
    private static final String GUEST = DriveGuests.START + """
                    str     wzr, [x20, #0x50]
                    ldr     x0, =0x84000008
                    smc     #0
                    .ltorg
                    .balign 4096
            descriptors:
                    .quad   header
                    .word   16, 0x10001
                    .quad   buffer
                    .word   512, 0x20001
                    .quad   state
                    .word   1, 2
                    .space  16
            available:
                    .hword  0, 1, 0
                    .balign 16
            used:   .space  64
            header: .quad   1, 0
            state:  .quad   0xff
            buffer: .ascii  "written!"
                    .space  504
            """;

    @TempDir
    private Path folder;

    private Path elf = Path.of("");
    private Path disk = Path.of("");

    @BeforeEach
    void write() throws IOException {
        elf = folder.resolve("guest.elf");
        disk = folder.resolve("disk.img");
        Path source = folder.resolve("guest.S");
        Files.writeString(source, GUEST);
        assertThat(Said.by("assemble", source, "-o", elf).err()).isEmpty();
        Files.writeString(disk, "untouched".repeat(512));
    }

    private String refusal(Object... arguments) {
        Said said = Said.by(arguments);
        assertThat(said.status()).isEqualTo(2);
        return said.err().strip();
    }

    @Test
    void a_file_is_written_to_only_when_that_is_asked_for() throws IOException {
        assertThat(Said.by("run", elf, "--drive", disk).err()).isEmpty();
        assertThat(Files.readString(disk)).startsWith("untoucheduntouched");
        Said said = Said.by("run", elf, "--drive", disk + ",write");
        assertThat(said.status()).isZero();
        assertThat(said.err().strip()).isEqualTo("worldswitch: " + disk + ": holds now what the guest wrote");
        assertThat(Files.readString(disk))
                .startsWith("written!\0\0")
                .hasSize(9 * 512)
                .endsWith("untouched");
        Said none = Said.by("run", elf, "--drive", disk + ",write", "--max-instructions", 5);
        assertThat(none.err().strip()).isEqualTo("worldswitch: " + disk + ": left as it was, the guest wrote nothing");
    }

    @Test
    void a_saved_session_writes_to_no_file_however_often_it_is_run() throws IOException {
        Path saved = folder.resolve("run.wsession");
        assertThat(Said.by("run", elf, "--drive", disk + ",write", "--save", saved)
                        .status())
                .isZero();
        String written = Files.readString(disk);
        Files.writeString(disk, "somebody's".repeat(512));
        assertThat(Said.by("replay", saved, "--check").status()).isZero();
        assertThat(Said.by("run", saved).status()).isZero();
        assertThat(Files.readString(disk)).startsWith("somebody's").isNotEqualTo(written);
    }

    @Test
    void what_is_no_drive_is_refused_with_its_reason() throws IOException {
        Path none = folder.resolve("none.img");
        assertThat(refusal("run", elf, "--drive", none))
                .isEqualTo("worldswitch: --drive " + none + ": there is no such file");
        assertThat(refusal("run", elf, "--drive", folder + ",write"))
                .isEqualTo("worldswitch: --drive " + folder + ": is a folder, and a drive is a file");
        Path odd = Files.writeString(folder.resolve("odd.img"), "x".repeat(513));
        assertThat(refusal("run", elf, "--drive", odd))
                .isEqualTo("worldswitch: --drive " + odd
                        + ": 513 bytes are no whole sectors of 512 bytes: the last one has 1");
        Path empty = Files.createFile(folder.resolve("empty.img"));
        assertThat(refusal("run", elf, "--drive", empty))
                .isEqualTo("worldswitch: --drive " + empty + ": is empty, and a drive has sectors of 512 bytes");
    }

    @Test
    void what_would_lose_something_is_refused_before_the_run() throws IOException {
        assertThat(refusal("run", elf, "--drive", disk + ",write", "--gdb", 0))
                .isEqualTo("worldswitch: --drive FILE,write does not go with --gdb: a run under a debugger has no end");
        assertThat(refusal("run", elf, "--drive", disk + ",write", "--save", folder.resolve("s"), "--images", "digest"))
                .isEqualTo("worldswitch: --drive FILE,write does not go with --images digest: "
                        + "the saved session would name what the file held before");
        Path large = folder.resolve("large.img");
        try (RandomAccessFile sparse = new RandomAccessFile(large.toFile(), "rw")) {
            sparse.setLength((64 << 20) + 512);
        }
        assertThat(refusal("run", elf, "--drive", large + ",write", "--save", folder.resolve("s")))
                .isEqualTo("worldswitch: --drive FILE,write does not go with --save if a drive has more than 64 MiB: "
                        + "the saved session would name what the file held before");
        assertThat(refusal("run", "first-exit", "--drive", disk))
                .isEqualTo("worldswitch: --drive, --entropy and --console go with an ELF file: "
                        + "a session has its own machine");
        assertThat(Files.readString(disk)).startsWith("untouched");
    }
}

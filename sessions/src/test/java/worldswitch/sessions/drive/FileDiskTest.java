package worldswitch.sessions.drive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import worldswitch.emulator.memory.DeviceFailure;
import worldswitch.sessions.archive.Sha256;

class FileDiskTest {
    private static final int SIZE = 200 * 1024 + 512;

    @TempDir
    private Path folder;

    private final byte[] content = new byte[SIZE];
    private Path file = Path.of("");

    @BeforeEach
    void write() throws IOException {
        new Random(1).nextBytes(content);
        file = folder.resolve("disk.img");
        Files.write(file, content);
    }

    @Test
    void it_is_known_by_its_digest_and_read_at_any_place() throws DriveProblem {
        FileDisk disk = FileDisk.open(file);
        assertThat(disk.name()).isEqualTo("disk.img");
        assertThat(disk.size()).isEqualTo(SIZE);
        assertThat(disk.sha256()).isEqualTo(Sha256.of(content));
        assertThat(disk).isEqualTo(new BytesDisk("other", content));
        byte[] read = new byte[SIZE];
        disk.read(0, read, 0, SIZE);
        assertThat(read).isEqualTo(content);
        disk.read(65_500, read, 7, 100);
        assertThat(Arrays.copyOfRange(read, 7, 107)).isEqualTo(Arrays.copyOfRange(content, 65_500, 65_600));
    }

    @Test
    void what_has_changed_is_never_read_and_what_is_back_is() throws DriveProblem, IOException {
        FileDisk disk = FileDisk.open(file);
        byte[] other = content.clone();
        other[70_000]++;
        Files.write(file, other);
        byte[] read = new byte[512];
        disk.read(0, read, 0, 512);
        assertThatThrownBy(() -> disk.read(66_000, read, 0, 512))
                .isInstanceOf(DeviceFailure.class)
                .hasMessage(
                        "drive " + file + ": it has changed: bytes 65536 to 131071 are not what they were when the run "
                                + "was prepared");
        Files.write(file, content);
        disk.read(69_632, read, 0, 512);
        assertThat(read).isEqualTo(Arrays.copyOfRange(content, 69_632, 70_144));
    }

    @Test
    void a_file_that_has_shrunk_or_is_gone_says_so() throws DriveProblem, IOException {
        FileDisk disk = FileDisk.open(file);
        byte[] read = new byte[512];
        Files.write(file, Arrays.copyOf(content, 1024));
        assertThatThrownBy(() -> disk.read(4096, read, 0, 512))
                .hasMessage("drive " + file + ": it has become shorter than " + SIZE + " bytes");
        Files.delete(file);
        assertThatThrownBy(() -> disk.read(4096, read, 0, 512))
                .hasMessage("drive " + file + ": it is gone, or may not be read any more");
    }

    @Test
    void what_is_no_disk_is_refused_with_its_reason() throws IOException {
        assertThatThrownBy(() -> FileDisk.open(folder)).hasMessage(folder + ": is a folder, and a drive is a file");
        Path none = folder.resolve("none.img");
        assertThatThrownBy(() -> FileDisk.open(none)).hasMessage(none + ": there is no such file");
        Files.write(file, new byte[0]);
        assertThatThrownBy(() -> FileDisk.open(file))
                .hasMessage(file + ": is empty, and a drive has sectors of 512 bytes");
        Files.write(file, new byte[1000]);
        assertThatThrownBy(() -> FileDisk.open(file))
                .hasMessage(file + ": 1000 bytes are no whole sectors of 512 bytes: the last one has 488");
    }
}

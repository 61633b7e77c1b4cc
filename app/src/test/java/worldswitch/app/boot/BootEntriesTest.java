package worldswitch.app.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import worldswitch.app.settings.Settings;

class BootEntriesTest {
    @TempDir
    private Path folder;

    private BootEntries entries = new BootEntries(java.util.Map.of());

    @BeforeEach
    void makeAKernel() throws IOException {
        ByteBuffer kernel = ByteBuffer.allocate(4096).order(ByteOrder.LITTLE_ENDIAN);
        kernel.putLong(16, 64 << 20).putLong(24, 0xa).putInt(56, 0x644d5241);
        Files.write(folder.resolve("Image"), kernel.array());
        Files.writeString(folder.resolve("text"), "this is no kernel, no disk and no tree, but long enough to be one");
        Files.write(folder.resolve("disk.gz"), new byte[] {0x1f, (byte) 0x8b, 8, 0, 0});
        entries = BootEntries.last(new Settings(folder.resolve("settings")))
                .with(BootEntry.KERNEL, folder.resolve("Image").toString());
    }

    @Test
    void what_is_not_filled_in_suits_most_kernels() throws BootProblem {
        BootRequest request = entries.order().request();
        assertThat(request.commandLine()).isEqualTo("console=ttyAMA0 earlycon");
        assertThat(request.cpu()).isEqualTo("max");
        assertThat(request.cpus()).isEqualTo(1);
        assertThat(request.memory()).isEqualTo(1L << 30);
        assertThat(request.initialRamDisk()).isNull();
        Booted booted = request.read();
        assertThat(booted.plan().description().name()).isEqualTo("Image");
        assertThat(booted.origin().name()).isEqualTo("Image");
    }

    @Test
    void what_was_booted_last_is_remembered() {
        Path place = folder.resolve("settings");
        entries.with(BootEntry.MEMORY, "512M").remember(new Settings(place));
        BootEntries last = BootEntries.last(new Settings(place));
        assertThat(last.text(BootEntry.MEMORY)).isEqualTo("512M");
        assertThat(last.text(BootEntry.KERNEL))
                .isEqualTo(folder.resolve("Image").toString());
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
            KERNEL           | text     | kernel header: not an arm64 kernel: no "ARM\\x64" at byte 56
            KERNEL           | nowhere  | there is no such file
            KERNEL           | .        | is a folder
            INITIAL_RAM_DISK | disk.gz  | initial RAM disk: cannot be unpacked, it is cut short or broken (5 bytes): \
            Unexpected end of ZLIB input stream
            TREE             | text     | device tree header: not a flattened device tree
            """)
    void a_wrong_file_is_a_problem_of_its_entry(BootEntry entry, String file, String reason) {
        BootEntries wrong = entries.with(entry, folder.resolve(file).toString());
        assertThat(wrong.problem(entry).orElseThrow()).startsWith(reason.substring(0, Math.min(60, reason.length())));
        assertThatThrownBy(() -> wrong.order().read())
                .isInstanceOfSatisfying(
                        BootProblem.class,
                        problem -> assertThat(problem.entry()).isEqualTo(entry))
                .hasMessageStartingWith(folder.toString());
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
            CPUS   | many       | 'many' is no number of processors, such as 1 or 4
            CPUS   | 9          | no machine has 9 processors
            MEMORY | much       | 'much' is no amount of memory, such as 512M or 1G
            MEMORY | 300G       | no machine has memory of 322122547200 bytes
            CPU    | cortex-a9  | there are no processors named 'cortex-a9'; there are max, cortex-a53
            """)
    void a_machine_that_cannot_be_is_a_problem_of_its_entry(BootEntry entry, String text, String reason) {
        assertThat(entries.with(entry, text).problem(entry).orElseThrow()).startsWith(reason);
        assertThat(entries.with(entry, text).problem(BootEntry.KERNEL)).isEmpty();
    }

    @Test
    void a_kernel_that_does_not_fit_is_judged_by_the_memory() {
        assertThat(entries.with(BootEntry.MEMORY, "32M").problem(BootEntry.KERNEL))
                .hasValue("kernel header: needs 67108864 bytes of memory, more than 33554432");
        assertThatThrownBy(() -> entries.with(BootEntry.MEMORY, "65M").order().read())
                .isInstanceOfSatisfying(
                        BootProblem.class,
                        problem -> assertThat(problem.entry()).isEqualTo(BootEntry.MEMORY))
                .hasMessageContaining("goes beyond the machine's memory")
                .hasMessageContaining("give it more than 65 MiB");
    }

    @Test
    void a_command_line_longer_than_linux_reads_is_refused() {
        assertThat(entries.with(BootEntry.COMMAND_LINE, "x".repeat(2048)).problem(BootEntry.COMMAND_LINE))
                .hasValue("the command line has 2048 characters, and Linux reads 2047 of them");
    }

    @Test
    void without_a_kernel_nothing_is_wrong_until_it_is_to_be_booted() {
        BootEntries none = entries.with(BootEntry.KERNEL, "");
        assertThat(none.problem(BootEntry.KERNEL)).isEmpty();
        assertThatThrownBy(none::order).hasMessage("choose an arm64 kernel, such as Image or vmlinuz");
    }

    @Test
    void a_firmware_starts_alone_whatever_is_filled_in_for_a_kernel() throws IOException, BootProblem {
        Files.write(folder.resolve("firmware"), new byte[] {0, 0, 0, 0x14});
        BootEntries firmware = entries.with(
                        BootEntry.FIRMWARE, folder.resolve("firmware").toString())
                .with(BootEntry.KERNEL, folder.resolve("text").toString())
                .with(BootEntry.INITIAL_RAM_DISK, "nowhere");
        for (BootEntry entry : BootEntry.values()) {
            assertThat(firmware.problem(entry)).as(entry.name()).isEmpty();
        }
        assertThat(firmware.order().request().commandLine()).isEmpty();
        assertThat(firmware.order().read().plan().description().name()).isEqualTo("firmware");
        BootEntries gone =
                firmware.with(BootEntry.FIRMWARE, folder.resolve("nowhere").toString());
        assertThat(gone.problem(BootEntry.FIRMWARE)).hasValue("there is no such file");
        assertThatThrownBy(() -> gone.order().read())
                .isInstanceOfSatisfying(
                        BootProblem.class,
                        problem -> assertThat(problem.entry()).isEqualTo(BootEntry.FIRMWARE));
    }

    @Test
    void drives_are_disks_of_the_machine_in_their_order() throws IOException, BootProblem {
        Path first = Files.write(folder.resolve("first"), new byte[1024]);
        Path second = Files.write(folder.resolve("second"), new byte[2048]);
        BootEntries drives = entries.with(BootEntry.DRIVES, first + " ; " + second + ";");
        assertThat(drives.problem(BootEntry.DRIVES)).isEmpty();
        assertThat(drives.order().read().plan().configuration().virtio().drives())
                .extracting(disk -> disk.size())
                .containsExactly(1024L, 2048L);
        assertThat(entries.with(BootEntry.DRIVES, folder.resolve("nowhere").toString())
                        .problem(BootEntry.DRIVES)
                        .orElseThrow())
                .startsWith(folder.resolve("nowhere") + ": ");
        assertThat(entries.with(BootEntry.DRIVES, first + ",write")
                        .problem(BootEntry.DRIVES)
                        .orElseThrow())
                .contains("has one");
    }
}

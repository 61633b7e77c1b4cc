package worldswitch.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code boot} as a user types it, with a kernel of a few instructions. */
class BootCommandTest {
    private static final int HEADER = 64;

    /** Prints every byte that comes back with one added, and switches the machine off at a full stop. */
    private static final String ECHO = """
                    .global _start
            _start: b       1f
                    .word   0
                    .quad   0, 0x1000, 0xa, 0, 0, 0
                    .ascii  "ARMd"
                    .word   0
            1:      mov     x1, #0x09000000
            2:      ldr     w2, [x1, #0x18]
                    tbnz    w2, #4, 2b
                    ldrb    w2, [x1]
                    cmp     w2, #'.'
                    b.eq    3f
                    add     w2, w2, #1
                    strb    w2, [x1]
                    b       2b
            3:      mov     w0, #0x0008
                    movk    w0, #0x8400, lsl #16
                    smc     #0
            """;

    /** Prints a mark, and switches the machine off. */
    private static final String FIRMWARE = """
                    .global _start
            _start: mov     x1, #0x09000000
                    mov     w0, #'!'
                    strb    w0, [x1]
                    mov     w0, #0x0008
                    movk    w0, #0x8400, lsl #16
                    smc     #0
                    b       .
                    nop
            """;

    /** Prints the first byte of three items of fw_cfg: the kernel, its command line, its initial RAM disk. */
    private static final String READER = """
                    .global _start
            _start: mov     x0, #0x09020000
                    mov     x1, #0x09000000
                    mov     w2, #0x1100
                    bl      1f
                    mov     w2, #0x1500
                    bl      1f
                    mov     w2, #0x1200
                    bl      1f
                    mov     w0, #0x0008
                    movk    w0, #0x8400, lsl #16
                    smc     #0
            1:      strh    w2, [x0, #8]
                    ldrb    w3, [x0]
                    strb    w3, [x1]
                    ret
            """;

    @TempDir
    private Path folder;

    private Path kernel = Path.of("");

    @BeforeEach
    void assembleAKernel() throws IOException {
        Path source = folder.resolve("kernel.S");
        Path elf = folder.resolve("kernel.elf");
        kernel = folder.resolve("Image");
        Files.writeString(source, ECHO);
        assertThat(Said.typing("", "assemble", source.toString(), "-o", elf.toString())
                        .status())
                .isZero();
        byte[] bytes = Files.readAllBytes(elf);
        int start = 0;
        while (!new String(bytes, start + 56, 4, StandardCharsets.ISO_8859_1).equals("ARMd")) {
            start++;
        }
        Files.write(kernel, Arrays.copyOfRange(bytes, start, start + HEADER + 56));
    }

    @Test
    void what_is_typed_reaches_the_guest_and_what_it_prints_is_seen() {
        Said said = Said.typing("HAL.", "boot", "--kernel", kernel.toString(), "--memory", "16M");
        assertThat(said.out()).isEqualTo("IBM");
        assertThat(said.err())
                .matches("worldswitch: the guest switched the machine off \\(\\d+ instructions retired\\)\n");
        assertThat(said.status()).isZero();
    }

    @Test
    void a_boot_is_reported_if_that_is_wanted() {
        Said said = Said.typing("HAL.", "boot", "--kernel", kernel.toString(), "--memory", "16M", "--report", "text");
        assertThat(said.out()).startsWith("IBM").contains("\nGuest exits: 0\n", "\nAt the end: EL2, pc 0x");
        Said table = Said.typing(
                "HAL.", "boot", "--kernel", kernel.toString(), "--memory", "16M", "--report", "csv-host-exits");
        assertThat(table.out()).startsWith("number,at,cpu,from,");
        assertThat(table.status()).isZero();
    }

    /** A header that claims four gigabytes. */
    private Path absurdTree() throws IOException {
        byte[] header = new byte[40];
        Arrays.fill(header, (byte) 0xff);
        System.arraycopy(new byte[] {(byte) 0xd0, 0x0d, (byte) 0xfe, (byte) 0xed}, 0, header, 0, 4);
        return Files.write(folder.resolve("absurd.dtb"), header);
    }

    @Test
    void a_boot_that_reaches_its_limit_is_no_failure() {
        Said said =
                Said.typing("", "boot", "--kernel", kernel.toString(), "--memory", "16", "--max-instructions", "1000");
        assertThat(said.err()).isEqualTo("worldswitch: stopped after instruction 1000 (1000 instructions retired)\n");
        assertThat(said.status()).isZero();
    }

    @Test
    void a_boot_is_saved_and_run_again_with_what_was_typed() {
        Path saved = folder.resolve("boot.wsession");
        assertThat(Said.typing(
                                "HAL.",
                                "boot",
                                "--kernel",
                                kernel.toString(),
                                "--memory",
                                "16M",
                                "--save",
                                saved.toString())
                        .status())
                .isZero();
        assertThat(Said.typing("", "run", saved.toString()).out()).startsWith("IBM");
    }

    private Path firmware(String source, int instructions) throws IOException {
        Path elf = folder.resolve("firmware.elf");
        Path image = folder.resolve("firmware");
        Files.writeString(folder.resolve("firmware.S"), source);
        assertThat(Said.typing(
                                "",
                                "assemble",
                                folder.resolve("firmware.S").toString(),
                                "--base",
                                "0",
                                "-o",
                                elf.toString())
                        .status())
                .isZero();
        byte[] bytes = Files.readAllBytes(elf);
        int start = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(64 + 8);
        return Files.write(image, Arrays.copyOfRange(bytes, start, start + 4 * instructions));
    }

    @ParameterizedTest
    @ValueSource(strings = {"embed", "digest"})
    void a_firmware_finds_the_kernel_in_fw_cfg_and_does_so_again_when_saved(String images) throws IOException {
        Path image = firmware(READER, 15);
        Path packed = folder.resolve("kernel.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write("kernel".getBytes(StandardCharsets.US_ASCII));
        }
        Path disk = Files.writeString(folder.resolve("disk"), "disk");
        Path saved = folder.resolve("firmware.wsession");
        String options = "--bios " + image + " --kernel " + packed + " --initrd " + disk
                + " --append line --memory 16M --images " + images + " --save " + saved;
        Said said = Said.typing("", (Object[]) ("boot " + options).split(" "));
        assertThat(said.err()).startsWith("worldswitch: the guest switched the machine off");
        assertThat(said.out()).isEqualTo("kld");
        assertThat(Said.typing("", "run", saved.toString()).out()).startsWith("kld");
        Files.write(packed, new byte[] {0x1f, (byte) 0x8b, 1, 2, 3});
        assertThat(Said.typing("", "boot", "--bios", image.toString(), "--kernel", packed.toString())
                        .err())
                .contains("packed kernel: is ");
    }

    @Test
    void a_firmware_is_started_and_saved_and_run_again() throws IOException {
        Path image = firmware(FIRMWARE, 8);
        Path saved = folder.resolve("firmware.wsession");
        Said said = Said.typing("", "boot", "--bios", image.toString(), "--memory", "16M", "--save", saved.toString());
        assertThat(said.out()).isEqualTo("!");
        assertThat(said.err()).startsWith("worldswitch: the guest switched the machine off");
        assertThat(Said.typing("", "run", saved.toString()).out()).startsWith("!");
    }

    @Test
    void the_power_key_wakes_a_guest_that_waits_for_its_line_and_does_so_again_when_saved() {
        Path saved = folder.resolve("key.wsession");
        Said said = Said.typing(
                "A.",
                "boot",
                "--kernel",
                kernel.toString(),
                "--memory",
                "16M",
                "--power-key",
                "10",
                "--serror",
                "20",
                "--save",
                saved.toString());
        assertThat(said.out()).isEqualTo("B");
        assertThat(Said.typing("", "run", saved.toString()).out()).startsWith("B");
    }

    /** It prints its exception level, and calls the firmware by HVC, which is there only without EL2. */
    @Test
    void an_elf_file_runs_at_el1_on_a_machine_without_el2() throws IOException {
        Path source = folder.resolve("level.S");
        Path elf = folder.resolve("level.elf");
        Files.writeString(
                source,
                FIRMWARE.replace("'!'", "'0'")
                        .replace("strb", "mrs x2, currentel\n" + "add x0, x0, x2, lsr #2\nstrb")
                        .replace("smc", "hvc"));
        assertThat(Said.typing("", "assemble", source.toString(), "-o", elf.toString())
                        .status())
                .isZero();
        Said said = Said.typing("", "run", elf.toString(), "--el", "1");
        assertThat(said.out()).startsWith("1");
        assertThat(said.status()).isZero();
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
            boot                                      | worldswitch: boot takes --kernel FILE or --bios FILE
            boot --kernel NOWHERE --bios TEXT         | NOWHERE: there is no such file
            boot --bios TEXT --append quiet           | --initrd and --append are for a kernel, which --bios alone has not: give --kernel too
            boot --bios NOWHERE                       | NOWHERE: there is no such file
            boot --bios TEXT --dtb TEXT               | device tree header: not a flattened device tree
            boot --kernel KERNEL --el 3               | --el takes 1 or 2
            boot --kernel KERNEL --power-key -1       | --power-key and --serror take a number that is not negative
            run first-exit --el 1                     | --el goes with an ELF file; a session has a level of its own
            boot --kernel NOWHERE                     | NOWHERE: there is no such file
            boot --kernel KERNEL --initrd NOWHERE     | NOWHERE: there is no such file
            boot --kernel TEXT                        | kernel.S: kernel header: not an arm64 kernel
            boot --kernel KERNEL --dtb TEXT           | device tree header: not a flattened device tree
            boot --kernel KERNEL --dtb ABSURD         | device tree header:
            boot --kernel KERNEL --symbols NOWHERE    | NOWHERE: there is no such file
            boot --kernel KERNEL --symbols TEXT       | kernel.S: line 1: not an address, a letter and a name
            boot --kernel KERNEL --symbols guest65536=TEXT | there is no VMID above 65535
            boot --kernel KERNEL --symbols guest=TEXT@0x1000 | kernel.S: line 1: not an address, a letter and a name
            boot --kernel KERNEL --report nothing     | 'nothing' is no form of report
            boot --kernel KERNEL --memory 2M          | goes beyond the machine's memory
            boot --kernel KERNEL --memory 1X          | '1X' is no amount of memory, such as 512M or 1G
            boot --kernel KERNEL --memory 9999999G    | '9999999G' is more memory than a machine can have
            boot --kernel KERNEL --memory 300G        | no machine has memory of 322122547200 bytes
            boot --kernel KERNEL --cpu cortex-a710    | there are no processors named 'cortex-a710'; there are max,
            boot --kernel KERNEL --cpus 0             | no machine has 0 processors
            boot --kernel KERNEL --max-instructions -1 | takes a number that is not negative
            """)
    void bad_input_gets_one_clear_line(String line, String message) throws IOException {
        Object[] arguments = line.replace("KERNEL", kernel.toString())
                .replace("NOWHERE", folder.resolve("NOWHERE").toString())
                .replace("TEXT", folder.resolve("kernel.S").toString())
                .replace("ABSURD", absurdTree().toString())
                .split(" ");
        Said said = Said.typing("", arguments);
        assertThat(said.err()).contains(message).hasLineCount(1);
        assertThat(said.status()).isEqualTo(2);
    }
}

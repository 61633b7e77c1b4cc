package worldswitch.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that are broken or mean harm, and programs that go wrong, on the command line. */
class BadFilesTest {
    private static final int PROGRAM_HEADER = 64;

    @TempDir
    private Path folder;

    private Path elf = Path.of("");

    @BeforeEach
    void assembleAProgram() throws IOException {
        elf = program("\t.global _start\n_start:\tmov x0, #42\n\tb .\n");
    }

    private Path program(String source) throws IOException {
        Path text = folder.resolve("program.S");
        Path made = folder.resolve("program.elf");
        Files.writeString(text, source);
        assertThat(Said.by("assemble", text.toString(), "-o", made.toString()).status())
                .isZero();
        return made;
    }

    static Stream<Arguments> damages() {
        return Stream.of(
                damage("the header is cut short", file -> {}, 40, "lie outside the file"),
                damage("the program headers are cut short", file -> {}, 100, "program header table"),
                damage("it is a 32-bit file", file -> file.put(4, (byte) 1), 0, "class is 1, not 2 (64-bit)"),
                damage("it is big-endian", file -> file.put(5, (byte) 2), 0, "data encoding is 2"),
                damage("it is for x86", file -> file.putShort(18, (short) 62), 0, "machine is 62, not 183 (AArch64)"),
                damage("it has no segments", file -> file.putShort(56, (short) 0), 0, "there are no program headers"),
                damage("it has too many segments", file -> file.putShort(56, (short) -1), 0, "65535 program headers"),
                damage(
                        "a segment wraps around",
                        file -> file.putLong(PROGRAM_HEADER + 24, -16).putLong(PROGRAM_HEADER + 40, 4096),
                        0,
                        "beyond the 40-bit physical address space"),
                damage("a segment is huge", file -> file.putLong(PROGRAM_HEADER + 40, 1L << 39), 0, "lies outside RAM"),
                damage(
                        "a segment's bytes lie outside the file",
                        file -> file.putLong(PROGRAM_HEADER + 8, 1L << 40),
                        0,
                        "lie outside the file"),
                damage(
                        "a segment lies outside RAM",
                        file -> file.putLong(PROGRAM_HEADER + 24, 0x1000).putLong(PROGRAM_HEADER + 16, 0x1000),
                        0,
                        "lies outside RAM"),
                damage("the entry lies outside RAM", file -> file.putLong(24, 8), 0, "entry point 0x8"),
                damage(
                        "the section headers lie outside the file",
                        file -> file.putLong(40, 1L << 50),
                        0,
                        "section header table"));
    }

    private static Arguments damage(String name, Consumer<ByteBuffer> change, int length, String reason) {
        return Arguments.of(name, change, length, reason);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("damages")
    void a_damaged_file_is_refused_in_one_line(String name, Consumer<ByteBuffer> change, int length, String reason)
            throws IOException {
        byte[] bytes = Files.readAllBytes(elf);
        change.accept(ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN));
        Files.write(elf, length == 0 ? bytes : Arrays.copyOf(bytes, length));
        Said said = Said.by("run", elf.toString());

        assertThat(said.status()).isEqualTo(2);
        assertThat(said.out()).isEmpty();
        assertThat(said.err()).startsWith("worldswitch: " + elf + ": ").contains(reason);
        assertThat(said.err().lines()).hasSize(1);
    }

    @Test
    void a_file_damaged_at_random_is_read_or_refused_in_one_line() throws IOException {
        byte[] good = Files.readAllBytes(elf);
        Random random = new Random(1);
        for (int round = 0; round < 40; round++) {
            byte[] bytes = good.clone();
            for (int i = 0; i < 3; i++) {
                bytes[random.nextInt(round % 2 == 0 ? 176 : bytes.length)] = (byte) random.nextInt(256);
            }
            Files.write(elf, bytes);
            for (String command : new String[] {"run", "disassemble"}) {
                Said said = command.equals("run")
                        ? Said.by("run", elf.toString(), "--max-instructions", "100")
                        : Said.by("disassemble", elf.toString());
                assertThat(said.status()).as("round %d %s", round, command).isIn(0, 1, 2);
                assertThat(said.err().lines().count()).isEqualTo(said.status() == 2 ? 1 : 0);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mov x1, #0x1000; str x1, [x1] | 1 | error: the guest takes the same exception at VBAR_EL2+0x200 again and again",
                "wfi | 1 | error: every processor waits for an interrupt, and none is due",
                "b . | 0 | limit: stopped after instruction 100000",
                "movz x0, #0x8400, lsl #16; movk x0, #9; smc #0 | 0 | power-off: the guest asked for a reset"
            })
    void a_program_that_goes_wrong_ends_with_words(String code, int status, String words) throws IOException {
        Path made = program(code.replace(";", "\n") + "\n");
        Said said = Said.by("run", made.toString(), "--max-instructions", "100000");

        assertThat(said.status()).isEqualTo(status);
        assertThat(said.out()).contains(words);
        assertThat(said.err()).isEmpty();
    }
}

package worldswitch.emulator.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import worldswitch.emulator.oracle.Qemu;

/**
 * Devices of the board as a program sees them, against recorded results, and those against QEMU.
 *
 * <p>A line of a script is {@code store ADDRESS VALUE} or {@code load ADDRESS}, with {@code 8}, {@code 16} or {@code 64} behind
 * the verb for another size than 32 bits; a load prints what it got.
 */
class BoardTest {
    private static final String PROGRAM = """
                    .global _start
            _start: adr     x20, table
                    adr     x30, next
            next:   ldp     x21, x22, [x20], #16
                    ldr     x23, [x20], #8
                    adr     x1, code
                    add     x1, x1, x21, lsl #3
                    br      x1
            code:   b       off
                    b       off
                    ldrb    w0, [x22]
                    b       print
                    ldrh    w0, [x22]
                    b       print
                    ldr     w0, [x22]
                    b       print
                    ldr     x0, [x22]
                    b       print
                    strb    w23, [x22]
                    b       next
                    strh    w23, [x22]
                    b       next
                    str     w23, [x22]
                    b       next
                    str     x23, [x22]
                    b       next
            """ + TestProgram.PRINT + """
            off:    movz    w0, #0x8400, lsl #16
                    movk    w0, #8
                    smc     #0
                    .balign 8
            table:
            """;

    @ParameterizedTest
    @ValueSource(strings = {"flash", "pcie", "lines"})
    void a_device_answers_as_recorded(String name) throws IOException {
        TestProgram program = TestProgram.of(source(name));
        program.run();
        assertThat(program.console.toString().lines().toList()).isEqualTo(recorded(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"flash", "pcie", "lines"})
    void a_device_answers_in_qemu_as_recorded(String name) throws IOException, InterruptedException {
        assumeTrue(Qemu.isThere(), "QEMU or the GNU assembler is not installed");
        assertThat(Qemu.run(source(name))).isEqualTo(recorded(name));
    }

    private static String source(String name) throws IOException {
        return resource(name + ".script")
                .lines()
                .map(line -> line.replaceFirst("#.*", "").strip())
                .filter(line -> !line.isEmpty())
                .map(line -> line.split("\\s+"))
                .map(BoardTest::row)
                .collect(Collectors.joining("\n", PROGRAM, "\n.quad 0, 0, 0\n"));
    }

    private static String row(String[] step) {
        int size = List.of("8", "16", "", "64").indexOf(step[0].replaceAll("[a-z]", ""));
        int operation = (step[0].startsWith("load") ? 1 : 5) + size;
        return ".quad %d, %s, %s".formatted(operation, step[1], step.length > 2 ? step[2] : "0");
    }

    private static List<String> recorded(String name) throws IOException {
        return resource(name + ".ref").lines().toList();
    }

    private static String resource(String name) throws IOException {
        try (var stream = Objects.requireNonNull(BoardTest.class.getResourceAsStream("board/" + name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

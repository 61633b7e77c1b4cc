package worldswitch.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import worldswitch.app.command.CommandLine;

/** A kernel of a few instructions: prints every byte that comes with one added, and switches the machine off at a full stop. */
final class SmallKernel {
    private static final int HEADER = 64;
    private static final int MAGIC_AT = 56;

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

    private SmallKernel() {}

    /** Puts the kernel into a folder, as {@code Image}. */
    static Path in(Path folder) throws IOException {
        Path source = Files.writeString(folder.resolve("kernel.S"), ECHO);
        Path elf = folder.resolve("kernel.elf");
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        assertThat(CommandLine.run(nowhere, nowhere, "assemble", source.toString(), "-o", elf.toString()))
                .isZero();
        byte[] bytes = Files.readAllBytes(elf);
        int start = 0;
        while (!new String(bytes, start + MAGIC_AT, 4, StandardCharsets.ISO_8859_1).equals("ARMd")) {
            start++;
        }
        return Files.write(folder.resolve("Image"), Arrays.copyOfRange(bytes, start, start + HEADER + 56));
    }
}

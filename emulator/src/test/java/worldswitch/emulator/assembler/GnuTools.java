package worldswitch.emulator.assembler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import worldswitch.emulator.assembler.program.AssembledProgram;
import worldswitch.emulator.assembler.program.ProgramSection;

/** GNU binutils for AArch64, against which the assembler is held. A test that needs them is skipped without them. */
final class GnuTools {
    private static final String PREFIX = "aarch64-linux-gnu-";

    private final Path folder;

    GnuTools(Path folder) {
        assumeTrue(installed(), "GNU binutils for AArch64 (" + PREFIX + "as) are not installed");
        this.folder = folder;
    }

    private static boolean installed() {
        try {
            return new ProcessBuilder(PREFIX + "as", "--version")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Assembles a source and links it with the sections at the order that a program has. */
    Path link(Path source, AssembledProgram like) {
        Path script = folder.resolve("sections.ld");
        write(script, script(like.sections()));
        run(
                source.getParent(),
                "as",
                "--defsym",
                "given=5",
                "-o",
                folder.resolve("test.o").toString(),
                source.toString());
        Path linked = folder.resolve("test.elf");
        run(folder, "ld", "--no-warn-rwx-segments", "-T", script.toString(), "-o", linked.toString(), "test.o");
        return linked;
    }

    private static String script(List<ProgramSection> sections) {
        StringBuilder script = new StringBuilder("SECTIONS { . = 0x" + Long.toHexString(Sources.BASE) + ";\n");
        for (ProgramSection section : sections) {
            boolean zeroed = section.name().equals(".bss");
            script.append(zeroed ? "__bss_start = .;\n" : "")
                    .append('"' + section.name() + "\" : { *(\"" + section.name() + "\") }\n")
                    .append(zeroed ? "__bss_end = .;\n" : "");
        }
        return script.append("_end = .; /DISCARD/ : { *(.note*) *(.comment) } }")
                .toString();
    }

    /** The bytes of a section of an ELF file. */
    byte[] section(Path elf, String name) {
        Path bytes = folder.resolve("section.bin");
        run(folder, "objcopy", "-O", "binary", "-j", name, elf.toString(), bytes.toString());
        return Sources.read(bytes);
    }

    /** The values of the symbols of an ELF file, by name. */
    Map<String, Long> symbols(Path elf) {
        Map<String, Long> values = new HashMap<>();
        run(folder, "nm", elf.toString())
                .lines()
                .map(line -> line.trim().split("\\s+"))
                .forEach(cells -> {
                    if (cells.length == 3) {
                        values.put(cells[2], Long.parseUnsignedLong(cells[0], 16));
                    }
                });
        return values;
    }

    /** What a tool prints, errors included. It must succeed. */
    String run(Path directory, String tool, String... arguments) {
        List<String> command = new ArrayList<>(List.of(PREFIX + tool));
        command.addAll(List.of(arguments));
        try {
            Process process = new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as("%s printed %s", command, output).isZero();
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

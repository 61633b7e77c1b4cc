package worldswitch.sessions.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import worldswitch.emulator.machine.load.ElfFile;
import worldswitch.emulator.machine.load.Program;
import worldswitch.emulator.machine.load.Segment;

/** GNU as takes the guest sources unchanged and makes the same bytes of them. */
class GuestSourcesTest {
    private static final String AS = "aarch64-linux-gnu-as";
    private static final String LD = "aarch64-linux-gnu-ld";
    private static final String SCRIPT = """
            ENTRY(_start)
            SECTIONS {
              . = 0x40080000;
              .text : { *(.text) }
              .rodata : { *(.rodata) }
              .data : { *(.data) }
              .bss : { *(.bss) }
            }
            """;

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> gnu_as_makes_the_same_bytes_of_the_same_sources() {
        assumeTrue(installed(AS) && installed(LD), "GNU binutils for aarch64 are not installed");
        return Library.names().stream()
                .flatMap(name -> Library.find(name).orElseThrow().variants().stream()
                        .map(variant -> DynamicTest.dynamicTest(
                                name + " " + variant.name(), () -> compare(name, variant.symbols()))));
    }

    private static boolean installed(String tool) {
        try {
            return new ProcessBuilder(tool, "--version").start().waitFor() == 0;
        } catch (IOException | InterruptedException e) {
            return false;
        }
    }

    private void compare(String name, List<String> symbols) throws Exception {
        GuestImage ours = new GuestImage(name + "/main.S", symbols);
        Program theirs = gnu(name, symbols, ours.sources());

        assertThat(theirs.entry()).isEqualTo(ours.program().entry());
        for (Segment section : ours.program().segments()) {
            assertThat(hex(bytes(theirs, section.address(), section.bytes().length)))
                    .as(section.toString())
                    .isEqualTo(hex(section.bytes()));
        }
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static byte[] bytes(Program program, long address, int length) {
        byte[] found = new byte[length];
        for (Segment segment : program.segments()) {
            for (int i = 0; i < segment.bytes().length; i++) {
                long at = segment.address() + i - address;
                if (at >= 0 && at < length) {
                    found[(int) at] = segment.bytes()[i];
                }
            }
        }
        return found;
    }

    private Program gnu(String name, List<String> symbols, Map<String, String> sources) throws Exception {
        for (Map.Entry<String, String> source : sources.entrySet()) {
            Path file = folder.resolve(source.getKey());
            Files.createDirectories(file.getParent());
            Files.writeString(file, source.getValue());
        }
        Files.writeString(folder.resolve("link.ld"), SCRIPT);
        List<String> assemble = new ArrayList<>(List.of(AS, "-march=armv8.5-a", "-I", "."));
        symbols.forEach(symbol -> assemble.addAll(List.of("--defsym", symbol + "=1")));
        assemble.addAll(List.of("-o", "guest.o", name + "/main.S"));
        run(assemble);
        run(List.of(LD, "--no-warn-rwx-segments", "-T", "link.ld", "-o", "guest.elf", "guest.o"));
        return ElfFile.read(Files.readAllBytes(folder.resolve("guest.elf")));
    }

    private void run(List<String> command) throws Exception {
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
    }
}

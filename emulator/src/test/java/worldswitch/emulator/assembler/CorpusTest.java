package worldswitch.emulator.assembler;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import worldswitch.emulator.assembler.elf.ElfWriter;
import worldswitch.emulator.assembler.program.AssembledProgram;
import worldswitch.emulator.assembler.program.ProgramSection;
import worldswitch.emulator.assembler.program.ProgramSymbol;

/** A corpus of sources in the syntax of GNU as becomes the bytes that GNU as and ld make of it. */
class CorpusTest {
    @TempDir
    Path scratch = Path.of("");

    static List<Path> corpus() {
        return Sources.in(Sources.folder("corpus"));
    }

    @ParameterizedTest
    @MethodSource("corpus")
    void a_source_becomes_the_bytes_and_symbols_that_gnu_as_and_ld_make(Path source) {
        AssembledProgram program = Sources.assemble(source).orThrow();
        GnuTools gnu = new GnuTools(scratch);
        Path elf = gnu.link(source, program);
        for (ProgramSection section : program.sections()) {
            if (section.inFile()) {
                assertThat(section.contents()).as("%s", section).isEqualTo(gnu.section(elf, section.name()));
            }
        }
        assertThat(symbols(program)).containsExactlyInAnyOrderEntriesOf(named(gnu.symbols(elf), program));
    }

    /** ld knows more symbols: those of its script, and weak ones that nobody defines. Ours must be among them. */
    private static Map<String, Long> named(Map<String, Long> theirs, AssembledProgram program) {
        Map<String, Long> named = new TreeMap<>(theirs);
        named.keySet().removeIf(name -> name.startsWith("$") || isOfTheScript(name, program));
        return named;
    }

    private static boolean isOfTheScript(String name, AssembledProgram program) {
        return List.of("_end", "__bss_start", "__bss_end").contains(name)
                && program.symbol(name).isEmpty();
    }

    private static Map<String, Long> symbols(AssembledProgram program) {
        Map<String, Long> symbols = new TreeMap<>();
        for (ProgramSymbol symbol : program.symbols()) {
            if (!symbol.name().startsWith(".L")) {
                symbols.put(symbol.name(), symbol.value());
            }
        }
        return symbols;
    }

    @ParameterizedTest
    @MethodSource("corpus")
    void a_source_becomes_the_bytes_it_became_before(Path source) {
        AssembledProgram program = Sources.assemble(source).orThrow();
        Path golden = source.resolveSibling(source.getFileName().toString().replace(".S", ".sections"));
        assertThat(describe(program)).isEqualTo(new String(Sources.read(golden), StandardCharsets.UTF_8));
    }

    static String describe(AssembledProgram program) {
        StringBuilder text = new StringBuilder();
        for (ProgramSection section : program.sections()) {
            CRC32 checksum = new CRC32();
            checksum.update(section.contents());
            text.append(String.format(
                    "%s\t0x%x\t%d\t%d\t%08x%n",
                    section.name(), section.address(), section.size(), section.alignment(), checksum.getValue()));
        }
        return text.append(String.format("entry\t0x%x%n", program.entry())).toString();
    }

    @ParameterizedTest
    @MethodSource("corpus")
    void the_elf_file_of_a_source_holds_the_same_bytes_and_symbols(Path source) throws Exception {
        AssembledProgram program = Sources.assemble(source).orThrow();
        GnuTools gnu = new GnuTools(scratch);
        Path elf = Files.write(scratch.resolve("ours.elf"), ElfWriter.write(program));
        assertThat(gnu.run(scratch, "readelf", "-aW", "ours.elf")).doesNotContain("Warning", "Error");
        for (ProgramSection section : program.sections()) {
            if (section.inFile()) {
                assertThat(gnu.section(elf, section.name())).isEqualTo(section.contents());
            }
        }
        Map<String, Long> values = new TreeMap<>(gnu.symbols(elf));
        values.keySet().removeIf(name -> name.startsWith("$"));
        assertThat(values).isEqualTo(new TreeMap<>(program.values()));
    }
}

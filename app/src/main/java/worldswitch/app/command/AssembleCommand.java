package worldswitch.app.command;

import java.io.PrintWriter;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import worldswitch.emulator.assembler.Assembler;
import worldswitch.emulator.assembler.AssemblerOptions;
import worldswitch.emulator.assembler.Assembly;
import worldswitch.emulator.assembler.program.AssembledProgram;
import worldswitch.emulator.assembler.program.LineTable;
import worldswitch.emulator.assembler.program.ProgramSection;
import worldswitch.emulator.isa.InstructionSet;
import worldswitch.emulator.isa.SymbolNames;

/** Assembles a source in GNU as syntax. */
@Command(
        name = "assemble",
        mixinStandardHelpOptions = true,
        description = "Assembles a source in GNU as syntax; prints a listing, or writes an ELF file.")
final class AssembleCommand implements Callable<Integer> {
    private static final int WORD = 4;
    private static final int BAD_INPUT = 2;

    @Parameters(paramLabel = "FILE", description = "the source")
    private Path file = Path.of("");

    @Option(
            names = {"-o", "--output"},
            paramLabel = "ELF",
            description = "write an ELF file instead of a listing")
    private @Nullable Path output;

    @Option(names = "--base", paramLabel = "ADDRESS", description = "the address of the first section")
    private String base = "0x40080000";

    @Option(
            names = {"-I", "--include"},
            paramLabel = "FOLDER",
            description = "a folder in which .include looks, after the source's own")
    private List<Path> folders = new ArrayList<>();

    @Option(
            names = {"-D", "--defsym"},
            paramLabel = "SYMBOL=VALUE",
            description = "a symbol set before the source is read")
    private Map<String, String> symbols = Map.of();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        Files.read(file);
        Assembly assembly = Assembler.assemble(file.toString(), this::read, options());
        if (!assembly.diagnostics().isEmpty()) {
            spec.commandLine().getErr().println(assembly.report());
        }
        Optional<AssembledProgram> program = assembly.program();
        program.ifPresent(this::deliver);
        return program.isPresent() ? 0 : BAD_INPUT;
    }

    private AssemblerOptions options() {
        AssemblerOptions options = AssemblerOptions.at(Numbers.parse("--base", base));
        for (Map.Entry<String, String> symbol : symbols.entrySet()) {
            options = options.with(symbol.getKey(), Numbers.parse("-D " + symbol.getKey(), symbol.getValue()));
        }
        return options;
    }

    private Optional<byte[]> read(String name) {
        List<Path> candidates = new ArrayList<>();
        candidates.add(Path.of(name));
        candidates.add(file.resolveSibling(name));
        folders.forEach(folder -> candidates.add(folder.resolve(name)));
        return candidates.stream()
                .filter(java.nio.file.Files::isRegularFile)
                .findFirst()
                .map(Files::read);
    }

    private void deliver(AssembledProgram program) {
        Path elf = output;
        if (elf != null) {
            Files.write(elf, worldswitch.emulator.assembler.elf.ElfWriter.write(program));
        } else {
            program.sections().stream().filter(ProgramSection::inFile).forEach(section -> list(section, program));
        }
    }

    private void list(ProgramSection section, AssembledProgram program) {
        PrintWriter out = spec.commandLine().getOut();
        out.printf("Section %s at 0x%x, %d bytes%n", section.name(), section.address(), section.size());
        ByteBuffer bytes = ByteBuffer.wrap(section.contents()).order(ByteOrder.LITTLE_ENDIAN);
        for (LineTable.Entry entry : program.lines().entries()) {
            if (section.contains(entry.address())) {
                out.printf(
                        "%8x:\t%-24s\t%s%n",
                        entry.address(), content(entry, section, bytes), place(entry, section, bytes));
            }
        }
        out.flush();
    }

    private static String content(LineTable.Entry entry, ProgramSection section, ByteBuffer bytes) {
        int at = (int) (entry.address() - section.address());
        if (entry.code()) {
            return String.format("%08x", bytes.getInt(at));
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < Math.min(2 * WORD, entry.size()); i++) {
            text.append(String.format("%02x ", bytes.get(at + i)));
        }
        return entry.size() > 2 * WORD
                ? text.append("...").toString()
                : text.toString().strip();
    }

    private static String place(LineTable.Entry entry, ProgramSection section, ByteBuffer bytes) {
        String where = entry.place().file() + ":" + entry.place().line();
        if (!entry.code()) {
            return where;
        }
        int word = bytes.getInt((int) (entry.address() - section.address()));
        return String.format(
                "%-40s\t// %s", InstructionSet.A64.disassemble(word, entry.address(), SymbolNames.NONE), where);
    }
}

package worldswitch.app.command;

import java.io.PrintWriter;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import worldswitch.emulator.isa.InstructionSet;
import worldswitch.emulator.isa.SymbolNames;
import worldswitch.emulator.machine.load.ElfFile;
import worldswitch.emulator.machine.load.LoadProblem;
import worldswitch.emulator.machine.load.Program;
import worldswitch.emulator.machine.load.Segment;
import worldswitch.emulator.machine.load.Symbol;
import worldswitch.emulator.machine.load.SymbolTable;

/** Disassembles an ELF file, or raw words. */
@Command(
        name = "disassemble",
        mixinStandardHelpOptions = true,
        description = "Disassembles the segments of an ELF file, or any other file as raw A64 words.")
final class DisassembleCommand implements Runnable {
    private static final int WORD = 4;

    @Parameters(paramLabel = "FILE", description = "an ELF file, or raw instruction words")
    private Path file = Path.of("");

    @Option(names = "--base", paramLabel = "ADDRESS", description = "the address of the first word of a raw file")
    private String base = "0";

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        byte[] bytes = Files.read(file);
        try {
            Program program = ElfFile.looksLikeOne(bytes)
                    ? ElfFile.read(bytes)
                    : Program.raw(bytes, Numbers.parse("--base", base));
            program.segments().forEach(segment -> print(segment, program.symbols()));
        } catch (LoadProblem e) {
            throw new UserProblem(file + ": " + e.getMessage());
        }
    }

    private void print(Segment segment, SymbolTable symbols) {
        PrintWriter out = spec.commandLine().getOut();
        SymbolNames names = address -> name(symbols, address);
        ByteBuffer words = ByteBuffer.wrap(segment.bytes()).order(ByteOrder.LITTLE_ENDIAN);
        for (long address = segment.address(); words.remaining() >= WORD; address += WORD) {
            long here = address;
            symbols.at(address)
                    .filter(symbol -> symbol.address() == here)
                    .ifPresent(symbol -> out.printf("%n%016x <%s>:%n", here, symbol.name()));
            int word = words.getInt();
            out.printf("%8x:\t%08x \t%s%n", address, word, InstructionSet.A64.disassemble(word, address, names));
        }
        out.flush();
    }

    private static @org.jspecify.annotations.Nullable String name(SymbolTable symbols, long address) {
        Optional<Symbol> symbol = symbols.at(address);
        return symbol.map(found -> found.address() == address
                        ? found.name()
                        : found.name() + "+0x" + Long.toHexString(address - found.address()))
                .orElse(null);
    }
}

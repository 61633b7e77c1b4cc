package worldswitch.sessions.symbol;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import worldswitch.emulator.machine.load.ElfFile;
import worldswitch.emulator.machine.load.LoadProblem;
import worldswitch.emulator.machine.load.Symbol;

/** Reads a file of symbols that may be malformed or hostile: an ELF file, of which nothing else is read, or the text of a System.map. */
public final class SymbolFile {
    private SymbolFile() {}

    /**
     * Reads a file.
     *
     * @param slide what is added to each address: how far what the file names lies from where it was linked to
     * @throws SymbolProblem if it is neither, or names nothing
     */
    public static NameTable read(byte[] bytes, long slide) throws SymbolProblem {
        NameTable names = ElfFile.looksLikeOne(bytes) ? elf(bytes) : SystemMap.read(text(bytes));
        return slide == 0
                ? names
                : new NameTable(names.symbols().stream()
                        .map(symbol -> moved(symbol, slide))
                        .toList());
    }

    private static Symbol moved(Symbol symbol, long slide) {
        return new Symbol(symbol.name(), symbol.address() + slide, symbol.size(), symbol.function());
    }

    private static NameTable elf(byte[] bytes) throws SymbolProblem {
        try {
            List<Symbol> symbols = ElfFile.symbols(bytes).symbols();
            if (symbols.isEmpty()) {
                throw new SymbolProblem(
                        "ELF file", "it has no symbols: it was stripped, or they are in a file of their own");
            }
            return new NameTable(symbols);
        } catch (LoadProblem e) {
            throw new SymbolProblem("ELF file", String.valueOf(e.getMessage()));
        }
    }

    private static String text(byte[] bytes) throws SymbolProblem {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new SymbolProblem("byte 0", "neither an ELF file nor the text of a System.map");
        }
    }
}

package worldswitch.emulator.machine.load;

import java.util.ArrayList;
import java.util.List;

/** Reads the symbol table of an ELF file, if it has one: the first section of type SYMTAB with its string table. */
final class ElfSymbols {
    private static final int SYMBOL_SIZE = 24;
    private static final int SYMTAB = 2;
    private static final int FUNCTION = 2;
    private static final int SECTION = 3;
    private static final int SOURCE_FILE = 4;

    private final FileBytes file;
    private final ElfSections sections;

    ElfSymbols(FileBytes file, ElfSections sections) {
        this.file = file;
        this.sections = sections;
    }

    SymbolTable read() throws LoadProblem {
        for (int i = 0; i < sections.count(); i++) {
            if (sections.kind(i) == SYMTAB) {
                return symbols(sections.extent(i), sections.strings(i));
            }
        }
        return SymbolTable.EMPTY;
    }

    private SymbolTable symbols(ElfSections.Extent table, ElfSections.Extent names) throws LoadProblem {
        List<Symbol> symbols = new ArrayList<>();
        for (long at = 0; at + SYMBOL_SIZE <= table.size(); at += SYMBOL_SIZE) {
            addSymbol(symbols, "symbol " + at / SYMBOL_SIZE, table.start() + at, names);
        }
        return new SymbolTable(symbols);
    }

    private void addSymbol(List<Symbol> symbols, String place, long at, ElfSections.Extent names) throws LoadProblem {
        long name = file.u32(place, at);
        int type = file.u8(place, at + 4) & 15;
        boolean undefined = file.u16(place, at + 6) == 0;
        if (name == 0 || undefined || type == SECTION || type == SOURCE_FILE) {
            return;
        }
        String text = file.text(place, names.start() + name, names.end());
        if (!text.startsWith("$")) {
            symbols.add(new Symbol(text, file.u64(place, at + 8), file.u64(place, at + 16), type == FUNCTION));
        }
    }
}

package worldswitch.emulator.machine.load;

import java.util.ArrayList;
import java.util.List;

/** Reads the symbol table of an ELF file, if it has one: the first section of type SYMTAB with its string table. */
final class ElfSymbols {
    private static final int SECTION_HEADER_SIZE = 64;
    private static final int SYMBOL_SIZE = 24;
    private static final int SYMTAB = 2;
    private static final int STRTAB = 3;
    private static final int FUNCTION = 2;
    private static final int SECTION = 3;
    private static final int SOURCE_FILE = 4;

    private final FileBytes file;

    ElfSymbols(FileBytes file) {
        this.file = file;
    }

    SymbolTable read() throws LoadProblem {
        long table = file.u64("ELF header", 40);
        int count = file.u16("ELF header", 60);
        if (table == 0 || count == 0) {
            return SymbolTable.EMPTY;
        }
        int size = file.u16("ELF header", 58);
        if (size != SECTION_HEADER_SIZE) {
            throw new LoadProblem("ELF header", "section headers of " + size + " bytes, not " + SECTION_HEADER_SIZE);
        }
        file.requireInside("section header table", table, (long) size * count);
        for (int i = 0; i < count; i++) {
            long header = table + (long) size * i;
            if (file.u32("section header " + i, header + 4) == SYMTAB) {
                return symbols("section header " + i, header, table, count);
            }
        }
        return SymbolTable.EMPTY;
    }

    private SymbolTable symbols(String place, long header, long table, int count) throws LoadProblem {
        long link = file.u32(place, header + 40);
        if (link >= count) {
            throw new LoadProblem(place, "its string table is section " + link + " of " + count);
        }
        long strings = table + link * SECTION_HEADER_SIZE;
        String stringPlace = "section header " + link;
        if (file.u32(stringPlace, strings + 4) != STRTAB) {
            throw new LoadProblem(place, "its string table, section " + link + ", is not one");
        }
        long textStart = file.u64(stringPlace, strings + 24);
        long textSize = file.requireInside(stringPlace, textStart, file.u64(stringPlace, strings + 32));
        long start = file.u64(place, header + 24);
        long size = file.requireInside(place, start, file.u64(place, header + 32));
        List<Symbol> symbols = new ArrayList<>();
        for (long at = 0; at + SYMBOL_SIZE <= size; at += SYMBOL_SIZE) {
            addSymbol(symbols, "symbol " + at / SYMBOL_SIZE, start + at, textStart, textStart + textSize);
        }
        return new SymbolTable(symbols);
    }

    private void addSymbol(List<Symbol> symbols, String place, long at, long textStart, long textEnd)
            throws LoadProblem {
        long name = file.u32(place, at);
        int type = file.u8(place, at + 4) & 15;
        boolean undefined = file.u16(place, at + 6) == 0;
        if (name == 0 || undefined || type == SECTION || type == SOURCE_FILE) {
            return;
        }
        String text = file.text(place, textStart + name, textEnd);
        if (!text.startsWith("$")) {
            symbols.add(new Symbol(text, file.u64(place, at + 8), file.u64(place, at + 16), type == FUNCTION));
        }
    }
}

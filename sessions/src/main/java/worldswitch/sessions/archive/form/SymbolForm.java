package worldswitch.sessions.archive.form;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import worldswitch.emulator.machine.load.Symbol;
import worldswitch.emulator.machine.load.SymbolTable;
import worldswitch.sessions.archive.ArchiveProblem;

/** {@code symbols.tsv}, every symbol of the program, and {@code names.tsv}, the one name shown for an address. */
final class SymbolForm {
    private static final String SYMBOLS = "worldswitch symbols 1";
    private static final String NAMES = "worldswitch names 1";

    private SymbolForm() {}

    static byte[] write(SymbolTable symbols) {
        TableWriter table = new TableWriter(SYMBOLS);
        for (Symbol symbol : symbols.symbols()) {
            table.row(
                    TableWriter.hex(symbol.address()),
                    TableWriter.hex(symbol.size()),
                    symbol.function() ? "code" : "data",
                    TableWriter.text(symbol.name()));
        }
        return table.bytes();
    }

    static SymbolTable read(String entry, byte[] bytes) throws ArchiveProblem {
        List<Symbol> symbols = new ArrayList<>();
        TableReader.read(entry, bytes, SYMBOLS, 4, row -> symbols.add(symbol(row)));
        return new SymbolTable(symbols);
    }

    private static Symbol symbol(TableRow row) throws ArchiveProblem {
        String kind = row.cells().get(2);
        if (!kind.equals("code") && !kind.equals("data")) {
            throw row.problem("column 3 is neither code nor data");
        }
        return new Symbol(row.text(3), row.hex(0), row.hex(1), kind.equals("code"));
    }

    static byte[] writeNames(SortedMap<Long, String> names) {
        TableWriter table = new TableWriter(NAMES);
        names.forEach((address, name) -> table.row(TableWriter.hex(address), TableWriter.text(name)));
        return table.bytes();
    }

    static SortedMap<Long, String> readNames(String entry, byte[] bytes) throws ArchiveProblem {
        TreeMap<Long, String> names = new TreeMap<>();
        TableReader.read(entry, bytes, NAMES, 2, row -> names.put(row.hex(0), row.text(1)));
        return names;
    }
}

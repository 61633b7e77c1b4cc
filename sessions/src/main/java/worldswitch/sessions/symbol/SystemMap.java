package worldswitch.sessions.symbol;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import worldswitch.emulator.machine.load.Symbol;

/**
 * Reads the text of a System.map, or what {@code nm} prints: a line for each symbol, {@code ffff800080010800 T vectors}.
 *
 * <p>Symbols without an address are passed over, and so are mapping symbols ({@code $x}, {@code $d}) and absolute ones, which
 * are numbers and no addresses.
 */
public final class SystemMap {
    /** More symbols than any kernel has. */
    private static final int MOST = 4_000_000;

    /** What a map that only says where the real one is has for an address. */
    private static final long NONE = -1;

    private static final Pattern LINE =
            Pattern.compile("(?:([0-9a-fA-F]{1,16})|\\s+)\\s+([A-Za-z?])\\s+(\\S+)(?:\\s.*)?");

    private SystemMap() {}

    /**
     * Reads a text.
     *
     * @throws SymbolProblem at the first line that is none, or if no line names an address
     */
    public static NameTable read(String text) throws SymbolProblem {
        List<Symbol> symbols = new ArrayList<>();
        int number = 0;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            number++;
            if (!line.isBlank()) {
                add(symbols, line, number);
            }
        }
        if (symbols.isEmpty()) {
            throw new SymbolProblem("line " + Math.max(1, number), "the text ends, and no line has named an address");
        }
        return new NameTable(symbols);
    }

    private static void add(List<Symbol> symbols, String line, int number) throws SymbolProblem {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            throw new SymbolProblem("line " + number, "not an address, a letter and a name");
        }
        if (symbols.size() == MOST) {
            throw new SymbolProblem("line " + number, "more than " + MOST + " symbols");
        }
        char kind = matcher.group(2).charAt(0);
        boolean names = matcher.group(1) != null && !matcher.group(3).startsWith("$") && kind != 'A' && kind != 'a';
        long address = names ? Long.parseUnsignedLong(matcher.group(1), 16) : NONE;
        if (address != NONE) {
            symbols.add(new Symbol(matcher.group(3), address, 0, "tTwW".indexOf(kind) >= 0));
        }
    }
}

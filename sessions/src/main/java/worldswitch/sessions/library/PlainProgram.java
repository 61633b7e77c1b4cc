package worldswitch.sessions.library;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import worldswitch.emulator.machine.MachineConfiguration;
import worldswitch.emulator.machine.load.Program;
import worldswitch.emulator.machine.load.Symbol;
import worldswitch.sessions.run.plan.Plan;
import worldswitch.sessions.snapshot.Description;
import worldswitch.sessions.snapshot.Description.SourceLine;
import worldswitch.sessions.symbol.line.LineTable;

/** Makes a plan of a program without a story: an ELF file of the user's. */
public final class PlainProgram {
    private static final int INSTRUCTION = 4;
    private static final int MOST_LINES = 1_000_000;

    private PlainProgram() {}

    /** The plan of a program under the name of its file, without lines. */
    public static Plan plan(String name, Program program) {
        return plan(name, program, LineTable.EMPTY);
    }

    /** The plan of a program under the name of its file. */
    public static Plan plan(String name, Program program, LineTable lines) {
        TreeMap<Long, String> symbols = new TreeMap<>();
        for (Symbol symbol : program.symbols().symbols()) {
            symbols.putIfAbsent(symbol.address(), symbol.name());
        }
        Description description = new Description(
                name,
                "",
                Map.of(),
                name,
                List.of("The machine stands at reset, at the entry point of " + name + "."),
                Map.of(),
                sourceLines(lines),
                symbols);
        return new Plan(description, MachineConfiguration.DEFAULT, program, null, List.of());
    }

    /** The line of each instruction; none at all of a program that has more instructions than a session keeps lines of. */
    private static TreeMap<Long, SourceLine> sourceLines(LineTable table) {
        TreeMap<Long, SourceLine> lines = new TreeMap<>();
        for (int i = 0; i + 1 < table.rows().size(); i++) {
            LineTable.Row row = table.rows().get(i);
            long end = table.rows().get(i + 1).address();
            for (long at = row.address(); row.names() && at < end; at += INSTRUCTION) {
                lines.put(at, new SourceLine(row.file(), row.line()));
                if (lines.size() > MOST_LINES) {
                    return new TreeMap<>();
                }
            }
        }
        return lines;
    }
}

package worldswitch.sessions.library;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import worldswitch.emulator.machine.MachineConfiguration;
import worldswitch.emulator.machine.load.Program;
import worldswitch.emulator.machine.load.Symbol;
import worldswitch.sessions.run.plan.Plan;
import worldswitch.sessions.snapshot.Description;

/** Makes a plan of a program without a story: an ELF file of the user's. */
public final class PlainProgram {
    private PlainProgram() {}

    /** The plan of a program under the name of its file. */
    public static Plan plan(String name, Program program) {
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
                new TreeMap<>(),
                symbols);
        return new Plan(description, MachineConfiguration.DEFAULT, program, null, List.of());
    }
}

package worldswitch.sessions.gdb;

import java.util.Objects;
import java.util.OptionalLong;
import worldswitch.sessions.column.Log;
import worldswitch.sessions.naming.Names;
import worldswitch.sessions.snapshot.CpuSnapshot;
import worldswitch.sessions.snapshot.Description;
import worldswitch.sessions.snapshot.Snapshot;
import worldswitch.sessions.timeline.Exit;
import worldswitch.sessions.timeline.SyndromeText;

/** Answers what a person asks by gdb's {@code monitor}. */
final class Monitor {
    private static final int SHOWN = 20;
    private static final String ADDRESS = "address ";
    private static final String HELP = """
            help    these lines
            why     why the machine stands, and why the last guest exit was taken
            where   world, exception level, place and moment of each processor
            exits   the last 20 guest exits
            address NAME   the address of a symbol, or of a place behind one (NAME+0x10)
            """;

    private final Description description;

    Monitor(Description description) {
        this.description = description;
    }

    /** The answer to a command, in lines. */
    String answer(String command, Snapshot snapshot) {
        Names names = new Names(description, snapshot.kernels());
        String asked = command.strip();
        if (asked.startsWith(ADDRESS)) {
            return address(asked.substring(ADDRESS.length()), names);
        }
        return switch (asked) {
            case "help" -> HELP;
            case "why" -> why(snapshot, names);
            case "where" -> where(snapshot, names);
            case "exits" -> exits(snapshot, names);
            default -> "There is no monitor command '" + asked + "'.\n" + HELP;
        };
    }

    private static String address(String name, Names names) {
        OptionalLong address = names.address(name);
        return address.isEmpty()
                ? "There is no symbol '" + name.strip() + "'.\n"
                : "0x" + Long.toHexString(address.getAsLong()) + "\n";
    }

    private static String why(Snapshot snapshot, Names names) {
        String stands = "moment " + snapshot.moment() + ": " + snapshot.stop() + "\n";
        Log<Exit> exits = snapshot.timeline().exits();
        return exits.size() == 0
                ? stands + "no guest exit so far\n"
                : stands + line(exits.get(exits.size() - 1), names);
    }

    private static String where(Snapshot snapshot, Names names) {
        StringBuilder text = new StringBuilder();
        for (CpuSnapshot cpu : snapshot.cpus()) {
            String place = Objects.requireNonNullElse(names.symbol(cpu.world(), cpu.pc()), "no symbol");
            String source = names.source(cpu.pc());
            text.append("CPU %d: %s, EL%d, 0x%x, %s%s%s%n"
                    .formatted(
                            cpu.id(),
                            cpu.world(),
                            cpu.el(),
                            cpu.pc(),
                            place,
                            source.isEmpty() ? "" : ", " + source,
                            cpu.id() == snapshot.current() ? ", at moment " + snapshot.moment() : ""));
        }
        return text.toString();
    }

    private static String exits(Snapshot snapshot, Names names) {
        Log<Exit> exits = snapshot.timeline().exits();
        StringBuilder text = new StringBuilder(exits.size() == 0 ? "no guest exit so far\n" : "");
        for (long i = Math.max(0, exits.size() - SHOWN); i < exits.size(); i++) {
            text.append(line(exits.get(i), names));
        }
        return text.toString();
    }

    private static String line(Exit exit, Names names) {
        String symbol = names.symbol(exit.from(), exit.elr());
        String reason = exit.reason().isEmpty() ? "" : "; " + exit.reason();
        return "guest exit %d at instruction %d: %s from %s, ELR_EL2 0x%x%s%s%n"
                .formatted(
                        exit.number(),
                        exit.at(),
                        SyndromeText.of(exit),
                        exit.from(),
                        exit.elr(),
                        symbol == null ? "" : " " + symbol,
                        reason);
    }
}

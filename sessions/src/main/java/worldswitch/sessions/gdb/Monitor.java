package worldswitch.sessions.gdb;

import java.util.Objects;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import worldswitch.sessions.column.Log;
import worldswitch.sessions.naming.Names;
import worldswitch.sessions.snapshot.CpuSnapshot;
import worldswitch.sessions.snapshot.Description;
import worldswitch.sessions.snapshot.Snapshot;
import worldswitch.sessions.stack.Frame;
import worldswitch.sessions.stack.StackTrace;
import worldswitch.sessions.syndrome.SyndromeWords;
import worldswitch.sessions.timeline.Exit;
import worldswitch.sessions.translation.Translations;

/** Answers what a person asks by gdb's {@code monitor}. */
final class Monitor {
    private static final int SHOWN = 20;
    private static final String ADDRESS = "address ";
    private static final String SYMBOL = "symbol ";
    private static final Pattern NUMBER = Pattern.compile("0[xX]([0-9a-fA-F]{1,16})");
    private static final String HELP = """
            help    these lines
            why     why the machine stands, and why the last guest exit was taken
            where   world, exception level, place and moment of each processor
            exits   the last 20 guest exits
            calls   the last 20 exits of the host, where it does not run at EL2
            address NAME   the address of a symbol, or of a place behind one (NAME+0x10)
            stack   the calls that have led here, by the frame records of the present processor
            symbol ADDRESS   the symbol in which an address lies, as the present world sees it
            break NAME   stop at a symbol, or an address; gdb shows it as a SIGTRAP. Without a name, where it stops so
            delete NAME   do not stop there any more. Without a name, nowhere
            power-key   press the power key, now; it comes up by itself
            serror   let a physical SError come to the present processor, now
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
        if (asked.startsWith(SYMBOL)) {
            return symbol(asked.substring(SYMBOL.length()), snapshot, names);
        }
        return switch (asked) {
            case "help" -> HELP;
            case "why" -> why(snapshot, names);
            case "where" -> where(snapshot, names);
            case "exits" -> exits("guest", snapshot.timeline().exits(), snapshot, names);
            case "stack" -> stack(snapshot, names);
            case "calls" -> exits("host", snapshot.timeline().hostExits(), snapshot, names);
            default -> "There is no monitor command '" + asked + "'.\n" + HELP;
        };
    }

    /** The address of a symbol, or a number. */
    OptionalLong find(String text, Snapshot snapshot) {
        return find(text, new Names(description, snapshot.kernels()));
    }

    /** An address with its symbol. */
    String place(long address, Snapshot snapshot) {
        String symbol = new Names(description, snapshot.kernels()).symbol(address);
        return "0x" + Long.toHexString(address) + (symbol == null ? "" : " " + symbol);
    }

    private static OptionalLong find(String text, Names names) {
        Matcher number = NUMBER.matcher(text.strip());
        return number.matches() ? OptionalLong.of(Long.parseUnsignedLong(number.group(1), 16)) : names.address(text);
    }

    private static String symbol(String text, Snapshot snapshot, Names names) {
        OptionalLong address = find(text, names);
        String symbol = address.isEmpty() ? null : names.symbol(snapshot.cpu().world(), address.getAsLong());
        return symbol == null ? "There is no symbol at '" + text.strip() + "'.\n" : symbol + "\n";
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
                : stands + line(exits.get(exits.size() - 1), snapshot, names);
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

    private static String stack(Snapshot snapshot, Names names) {
        CpuSnapshot cpu = snapshot.cpu();
        StackTrace trace = StackTrace.of(cpu, Translations.of(snapshot), names);
        StringBuilder text = new StringBuilder();
        for (Frame frame : trace.frames()) {
            String symbol = names.symbol(cpu.world(), frame.pc());
            text.append("#%d 0x%x %s%n".formatted(frame.number(), frame.pc(), symbol == null ? "" : symbol));
        }
        return text + trace.end() + "\n";
    }

    private static String exits(String whose, Log<Exit> exits, Snapshot snapshot, Names names) {
        StringBuilder text = new StringBuilder(exits.size() == 0 ? "no " + whose + " exit so far\n" : "");
        for (long i = Math.max(0, exits.size() - SHOWN); i < exits.size(); i++) {
            text.append(line(exits.get(i), snapshot, names));
        }
        return text.toString();
    }

    private static String line(Exit exit, Snapshot snapshot, Names names) {
        String words = SyndromeWords.of(exit.syndrome(), snapshot.kernels().hostCalls());
        String symbol = names.symbol(exit.from(), exit.elr());
        String reason = exit.reason().isEmpty() ? "" : "; " + exit.reason();
        return "%s exit %d at instruction %d: %s%s from %s, ELR_EL2 0x%x%s%s%n"
                .formatted(
                        exit.from().isGuest() ? "guest" : "host",
                        exit.number(),
                        exit.at(),
                        exit.syndrome().className(),
                        words.isEmpty() ? "" : " " + words,
                        exit.from(),
                        exit.elr(),
                        symbol == null ? "" : " " + symbol,
                        reason);
    }
}

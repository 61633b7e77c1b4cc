package worldswitch.sessions.run.input;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import worldswitch.emulator.sysreg.catalogue.Catalogue;
import worldswitch.emulator.sysreg.catalogue.SystemRegister;

/** What an input goes to: the console, the power key, or a part of the machine that somebody changes from outside. */
public sealed interface Target {
    /** The console, on which bytes are typed. */
    Target CONSOLE = new Console();

    /** The text by which saved sessions know it; {@link #parse} reads it. */
    @Override
    String toString();

    /** The number of the processor that it is a part of; 0 if it is a part of none. */
    default int cpu() {
        return 0;
    }

    /** The console of the guest. */
    record Console() implements Target {
        @Override
        public String toString() {
            return "console";
        }
    }

    /** Something that happens to the machine, for which a processor may wake; not a change of what it holds. */
    sealed interface Happening extends Target {}

    /** The power key, which is pressed and comes up by itself; its bytes say nothing. */
    record PowerKey() implements Happening {
        @Override
        public String toString() {
            return POWER_KEY;
        }
    }

    /** A physical SError that comes to a processor; its bytes are the syndrome, the lower bits of ESR_ELx. */
    record SystemError(int cpu) implements Happening {
        @Override
        public String toString() {
            return "cpu" + cpu + " " + SYSTEM_ERROR;
        }
    }

    /** RAM from a physical address on. */
    record Memory(long physical) implements Target {
        @Override
        public String toString() {
            return "memory 0x" + Long.toHexString(physical);
        }
    }

    /** A general register of a processor, by number; 31 is the present stack pointer. */
    record General(int cpu, int register) implements Target {
        @Override
        public String toString() {
            return "cpu" + cpu + " " + (register == STACK_POINTER ? "sp" : "x" + register);
        }
    }

    /** A vector register of a processor, by number: sixteen bytes. */
    record Vector(int cpu, int register) implements Target {
        @Override
        public String toString() {
            return "cpu" + cpu + " v" + register;
        }
    }

    /** The program counter of a processor. */
    record Pc(int cpu) implements Target {
        @Override
        public String toString() {
            return "cpu" + cpu + " pc";
        }
    }

    /** PSTATE of a processor; its exception level and stack pointer selection stay as they are. */
    record State(int cpu) implements Target {
        @Override
        public String toString() {
            return "cpu" + cpu + " pstate";
        }
    }

    /** A system register of a processor by catalogue index, as MSR writes it. */
    record Register(int cpu, int register) implements Target {
        @Override
        public String toString() {
            return "cpu" + cpu + " " + Catalogue.row(register).name();
        }
    }

    /** How the power key is written. */
    String POWER_KEY = "power-key";

    /** How an SError is written, behind its processor; no register has this name. */
    String SYSTEM_ERROR = "serror";

    /** The number of the stack pointer among the general registers. */
    int STACK_POINTER = 31;

    /** What targets other than the console are written as. */
    Pattern FORM = Pattern.compile(
            "memory 0x([0-9a-f]{1,16})|cpu([0-9]{1,3}) (?:x([12]?[0-9]|30)|v([12]?[0-9]|3[01])|([A-Za-z_][A-Za-z0-9_]*))");

    /**
     * Reads what {@link #toString} writes.
     *
     * @throws IllegalArgumentException if it is no target
     */
    static Target parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (text.equals("console")) {
            return CONSOLE;
        }
        if (text.equals(POWER_KEY)) {
            return new PowerKey();
        }
        if (!matcher.matches()) {
            throw new IllegalArgumentException("'" + text + "' is nothing that an input goes to");
        }
        if (matcher.group(1) != null) {
            return new Memory(Long.parseUnsignedLong(matcher.group(1), 16));
        }
        int cpu = Integer.parseInt(matcher.group(2));
        if (matcher.group(3) != null) {
            return new General(cpu, Integer.parseInt(matcher.group(3)));
        }
        return matcher.group(4) != null
                ? new Vector(cpu, Integer.parseInt(matcher.group(4)))
                : register(cpu, matcher.group(5));
    }

    private static Target register(int cpu, String name) {
        return switch (name) {
            case "sp" -> new General(cpu, STACK_POINTER);
            case "pc" -> new Pc(cpu);
            case "pstate" -> new State(cpu);
            case SYSTEM_ERROR -> new SystemError(cpu);
            default ->
                new Register(
                        cpu,
                        Catalogue.find(name)
                                .map(SystemRegister::index)
                                .orElseThrow(
                                        () -> new IllegalArgumentException("there is no register '" + name + "'")));
        };
    }
}

package worldswitch.emulator.isa.operand.system;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import worldswitch.emulator.sysreg.catalogue.Catalogue;
import worldswitch.emulator.sysreg.catalogue.Encoding;
import worldswitch.emulator.sysreg.catalogue.SystemRegister;

/** The names of system registers and operations as assembly spells them. */
final class SystemNames {
    private static final Pattern GENERIC = Pattern.compile("s([0-3])_([0-7])_c(\\d+)_c(\\d+)_([0-7])");

    private static final Map<Integer, String> REGISTERS = names(SystemNames::isRegister);
    private static final Map<Integer, String> READABLE = names(row -> isRegister(row) && row.readable());
    private static final Map<Integer, String> WRITABLE = names(row -> isRegister(row) && row.writable());
    private static final Map<Integer, String> OPERATIONS =
            names(row -> row.kind() == SystemRegister.Kind.OPERATION && row.writable());

    private SystemNames() {}

    /** The name of the register that an instruction reads or writes, of one it should not, or the generic name. */
    static String register(int packed, boolean write) {
        String generic = Encoding.of(packed).generic().toLowerCase(Locale.ROOT);
        String any = REGISTERS.getOrDefault(packed, generic);
        return (write ? WRITABLE : READABLE).getOrDefault(packed, any);
    }

    /** The packed encoding of a register by its own or generic name. */
    static Optional<Integer> encoding(String name) {
        Matcher generic = GENERIC.matcher(name);
        if (!generic.matches()) {
            return Catalogue.find(name)
                    .filter(SystemNames::isRegister)
                    .map(row -> row.encoding().packed());
        }
        Encoding encoding = new Encoding(
                number(generic, 1), number(generic, 2), number(generic, 3), number(generic, 4), number(generic, 5));
        return Optional.of(encoding.packed()).filter(packed -> encoding.crn() < 16 && encoding.crm() < 16);
    }

    /** The name of an operation, {@code tlbi vae1}, or an empty string. */
    static String operation(int packed) {
        return OPERATIONS.getOrDefault(packed, "");
    }

    /** The packed encoding of an operation by its name, {@code tlbi vae1}. */
    static Optional<Integer> operation(String name) {
        return Catalogue.find(name)
                .filter(row -> row.kind() == SystemRegister.Kind.OPERATION)
                .map(row -> row.encoding().packed());
    }

    private static boolean isRegister(SystemRegister row) {
        return row.kind() == SystemRegister.Kind.REGISTER;
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    /** The first name of each encoding, ICC before the ICV that shares it. */
    private static Map<Integer, String> names(Predicate<SystemRegister> wanted) {
        Map<Integer, String> names = new HashMap<>();
        Catalogue.rows().stream()
                .filter(wanted)
                .sorted(Comparator.comparing(row -> row.name().startsWith("ICV_")))
                .forEach(row ->
                        names.putIfAbsent(row.encoding().packed(), row.name().toLowerCase(Locale.ROOT)));
        return Map.copyOf(names);
    }
}

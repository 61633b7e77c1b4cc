package worldswitch.sessions.gdb;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import worldswitch.emulator.sysreg.catalogue.Catalogue;
import worldswitch.emulator.sysreg.catalogue.Field;

/** The registers of a target in XML, as gdb asks for them; the names of the features are gdb's, but for the system registers. */
final class TargetDescription {
    private static final String HEAD = """
            <?xml version="1.0"?>
            <!DOCTYPE target SYSTEM "gdb-target.dtd">
            <target version="1.0">
            <architecture>aarch64</architecture>
            """;

    /** What is behind a register's name in that of its type. */
    private static final String FLAGS = "_flags";

    /** The type of PSTATE. */
    static final String STATE = "cpsr" + FLAGS;

    private static final int STATE_BYTES = 4;

    /** Bits of a field that is read as a number; longer ones are addresses. */
    private static final int LONGEST_FIELD = 25;

    private final StringBuilder text = new StringBuilder(HEAD);

    /** Adds the general registers. */
    TargetDescription core(List<TargetRegister> registers) {
        return feature("org.gnu.gdb.aarch64.core", flags("SPSR_EL2", STATE, STATE_BYTES), registers, "");
    }

    /** Adds the vector registers, if there are any. */
    TargetDescription vectors(List<TargetRegister> registers) {
        return registers.isEmpty() ? this : feature("org.gnu.gdb.aarch64.fpu", vectorTypes(), registers, "");
    }

    /** Adds the system registers. */
    TargetDescription system(List<TargetRegister> registers) {
        String types = registers.stream()
                .filter(register -> register.type().equals(register.name() + FLAGS))
                .map(register -> flags(register.name(), register.type(), register.size()))
                .collect(Collectors.joining());
        return feature("worldswitch.aarch64.system", types, registers, " group=\"system\" save-restore=\"no\"");
    }

    /** The whole. */
    String text() {
        return text + "</target>\n";
    }

    private TargetDescription feature(String name, String types, List<TargetRegister> registers, String group) {
        text.append("<feature name=\"").append(name).append("\">\n").append(types);
        registers.forEach(register -> text.append(register.description(group)));
        text.append("</feature>\n");
        return this;
    }

    /** The type of a system register in a description: one that shows its fields by name, if it has any. */
    static String type(String register) {
        return fields(register).isEmpty() ? "int" : register + FLAGS;
    }

    /** The fields that have the same meaning whatever the register holds; none if it holds an address or a count. */
    private static List<Field> fields(String register) {
        List<Field> fields = Catalogue.find(register).orElseThrow().fields();
        return fields.stream().anyMatch(field -> field.width() > LONGEST_FIELD)
                ? List.of()
                : fields.stream().filter(field -> field.layout().isEmpty()).toList();
    }

    private static String flags(String register, String type, int size) {
        StringBuilder text = new StringBuilder("<flags id=\"%s\" size=\"%d\">%n".formatted(type, size));
        for (Field field : fields(register)) {
            if (field.msb() < Byte.SIZE * size) {
                text.append("<field name=\"%s\" start=\"%d\" end=\"%d\"%s/>%n"
                        .formatted(
                                field.name(), field.lsb(), field.msb(), field.width() == 1 ? "" : " type=\"uint64\""));
            }
        }
        return text.append("</flags>\n").toString();
    }

    /** The types of a vector register, as gdb has them. */
    private static String vectorTypes() {
        try (InputStream in = TargetDescription.class.getResourceAsStream("vector-types.xml")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

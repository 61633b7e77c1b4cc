package worldswitch.sessions.gdb;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The registers of a target in XML, as gdb asks for them; the names of the features are gdb's, but for the system registers. */
final class TargetDescription {
    private static final String HEAD = """
            <?xml version="1.0"?>
            <!DOCTYPE target SYSTEM "gdb-target.dtd">
            <target version="1.0">
            <architecture>aarch64</architecture>
            """;

    private final StringBuilder text = new StringBuilder(HEAD);

    /** Adds the general registers. */
    TargetDescription core(List<TargetRegister> registers) {
        return feature("org.gnu.gdb.aarch64.core", "", registers, "");
    }

    /** Adds the vector registers, if there are any. */
    TargetDescription vectors(List<TargetRegister> registers) {
        return registers.isEmpty() ? this : feature("org.gnu.gdb.aarch64.fpu", vectorTypes(), registers, "");
    }

    /** Adds the system registers. */
    TargetDescription system(List<TargetRegister> registers) {
        return feature("worldswitch.aarch64.system", "", registers, " group=\"system\" save-restore=\"no\"");
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

    /** The types of a vector register, as gdb has them. */
    private static String vectorTypes() {
        try (InputStream in = TargetDescription.class.getResourceAsStream("vector-types.xml")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

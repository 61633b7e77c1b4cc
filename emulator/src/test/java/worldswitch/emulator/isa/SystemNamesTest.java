package worldswitch.emulator.isa;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import worldswitch.emulator.sysreg.catalogue.Catalogue;
import worldswitch.emulator.sysreg.catalogue.SystemRegister;

/** The names of system registers and operations against GNU as. */
class SystemNamesTest {
    @TempDir
    Path folder;

    @Test
    void every_register_that_gnu_as_can_read_has_its_encoding() throws IOException {
        List<String> statements = statements(row -> row.kind() == SystemRegister.Kind.REGISTER, "mrs x3, %s");
        assertThat(agreed(statements)).hasSizeGreaterThan(500);
    }

    @Test
    void every_register_that_gnu_as_can_write_has_its_encoding() throws IOException {
        List<String> statements = statements(row -> row.kind() == SystemRegister.Kind.REGISTER, "msr %s, x3");
        assertThat(agreed(statements)).hasSizeGreaterThan(400);
    }

    @Test
    void every_operation_that_gnu_as_knows_has_its_encoding() throws IOException {
        List<String> addressed = statements(row -> row.name().matches("(AT|DC|IC|TLBI|CFP|DVP|CPP) .*"), "%s, x3");
        assertThat(agreed(addressed)).hasSizeGreaterThan(80);
        List<String> alone = statements(row -> row.name().matches("(IC|TLBI) .*ALL.*"), "%s");
        assertThat(agreed(alone)).hasSizeGreaterThan(15);
    }

    /** The statements of the catalogue that GNU as takes; the encoder gives the same words. */
    private Map<String, Integer> agreed(List<String> statements) throws IOException {
        Map<String, Integer> words = new GnuTools(folder).assembleEach(statements);
        words.forEach((statement, word) ->
                assertThat(Statement.encode(statement, 0)).as(statement).isEqualTo(word));
        return words;
    }

    private static List<String> statements(Predicate<SystemRegister> wanted, String form) {
        return Catalogue.rows().stream()
                .filter(wanted)
                .map(row -> String.format(form, row.name()))
                .toList();
    }
}

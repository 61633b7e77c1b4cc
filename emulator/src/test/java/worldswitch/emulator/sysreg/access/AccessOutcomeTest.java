package worldswitch.emulator.sysreg.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import worldswitch.emulator.oracle.Qemu;
import worldswitch.emulator.sysreg.RegisterFile;
import worldswitch.emulator.sysreg.TestTable;
import worldswitch.emulator.sysreg.catalogue.Catalogue;
import worldswitch.emulator.sysreg.catalogue.SystemRegister;
import worldswitch.emulator.sysreg.catalogue.SystemRegister.Kind;
import worldswitch.emulator.sysreg.condition.Condition;
import worldswitch.emulator.sysreg.condition.ControlVector;
import worldswitch.emulator.sysreg.condition.Term;

/**
 * Where accesses end, carried out or taken as an exception to which level with which class, against QEMU: every register
 * and operation of the machine at every exception level, each under many assignments of the fields it depends on.
 */
class AccessOutcomeTest {
    /** What would take the program itself away. */
    private static final Pattern DANGEROUS = Pattern.compile("VBAR_EL(1|2|12)|RMR_EL2|S3_.*");

    private static final Condition ALWAYS = Condition.of("");

    /** Where QEMU is not followed. */
    private record Difference(Names names, String levels, String direction, Condition when) {
        boolean covers(OutcomeCase tried) {
            Access access = Access.of(tried.row().encoding().packed(), tried.write(), tried.el(), OutcomeCase.FEATURES);
            return names.contain(access)
                    && levels.charAt(0) - '0' <= tried.el()
                    && tried.el() <= levels.charAt(levels.length() - 1) - '0'
                    && direction.contains(tried.write() ? "W" : "R")
                    && (when.equals(ALWAYS) || holds(tried));
        }

        private boolean holds(OutcomeCase tried) {
            RegisterFile file = OutcomeCase.state(tried.controls());
            return when.alternatives().stream().anyMatch(terms -> holds(terms, file));
        }

        private static boolean holds(List<Term> terms, RegisterFile file) {
            ControlVector fields =
                    new ControlVector(terms.stream().map(Term::field).toList());
            return fields.satisfies(fields.pack(file, true), terms);
        }
    }

    @Test
    void every_access_ends_where_it_ends_on_qemu() throws IOException, InterruptedException {
        assumeThat(Qemu.isThere()).as("QEMU and GNU binutils are installed").isTrue();
        List<OutcomeCase> cases = Catalogue.rows().stream()
                .filter(AccessOutcomeTest::isTried)
                .flatMap(OutcomeCase::of)
                .toList();

        List<String> outcomes = Qemu.run(program(cases));

        assertThat(cases).hasSizeGreaterThan(3_000);
        assertThat(outcomes).hasSameSizeAs(cases);
        assertThat(unexplained(cases, outcomes)).isEmpty();
    }

    private static boolean isTried(SystemRegister row) {
        return row.kind() != Kind.VIEW
                && OutcomeCase.FEATURES.has(row.feature())
                && !row.name().startsWith("ICV_")
                && !DANGEROUS.matcher(row.name()).matches();
    }

    private static String program(List<OutcomeCase> cases) throws IOException {
        try (InputStream stream = Objects.requireNonNull(
                AccessOutcomeTest.class.getResourceAsStream("/worldswitch/emulator/sysreg/outcomes.S"))) {
            String program = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return cases.stream().map(OutcomeCase::quads).collect(Collectors.joining("", program, "cases_end:\n"));
        }
    }

    private static List<String> unexplained(List<OutcomeCase> cases, List<String> outcomes) {
        List<Difference> differences = TestTable.read("/worldswitch/emulator/sysreg/qemu-differences.tsv").stream()
                .map(cells -> new Difference(Names.of(cells[0]), cells[1], cells[2], Condition.of(cells[3])))
                .toList();
        List<String> unexplained = new ArrayList<>();
        for (int i = 0; i < cases.size(); i++) {
            OutcomeCase tried = cases.get(i);
            if (!outcomes.get(i).equals(tried.expected())
                    && differences.stream().noneMatch(difference -> difference.covers(tried))) {
                unexplained.add(tried + ": ours " + tried.expected() + ", QEMU's " + outcomes.get(i));
            }
        }
        return unexplained;
    }
}

package worldswitch.emulator.sysreg.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import worldswitch.emulator.event.StillCpu;
import worldswitch.emulator.sysreg.AccessDecision;
import worldswitch.emulator.sysreg.Features;
import worldswitch.emulator.sysreg.RegisterFile;
import worldswitch.emulator.sysreg.TestTable;
import worldswitch.emulator.sysreg.catalogue.Encoding;
import worldswitch.emulator.sysreg.catalogue.Field;

/**
 * The fields that our rules make an outcome depend on, against a table derived from Arm's own decision trees: every
 * encoding of Armv8.5, at every exception level, in both directions.
 */
class AccessDependencyTest {
    private final AccessRules rules = new AccessRules(Features.DESCRIBED, Features.ARMV8_5);
    private final AccessRules laterRules = new AccessRules(Features.DESCRIBED);
    private final RegisterFile file = new RegisterFile(new StillCpu(0, 2), Features.DESCRIBED, false);

    @Test
    void every_outcome_depends_on_exactly_the_fields_that_arm_says() {
        List<String[]> rows = TestTable.read("dependencies.tsv");
        List<String> differences = new ArrayList<>();
        for (String[] row : rows) {
            for (int encoding : encodings(row[1])) {
                String depends = names(decide(encoding, row).dependsOn());
                if (!depends.equals(row[4])) {
                    differences.add(where(row) + ": wanted " + row[4] + ", got " + depends);
                }
            }
        }
        assertThat(rows).hasSizeGreaterThan(3_500);
        assertThat(differences).isEmpty();
    }

    @Test
    void fine_grained_traps_add_exactly_the_fields_that_arm_says() {
        List<String[]> rows = TestTable.read("fine-grained-dependencies.tsv");
        List<String> differences = new ArrayList<>();
        for (String[] row : rows) {
            for (int encoding : encodings(row[1])) {
                List<Field> known = decide(encoding, row).dependsOn();
                String further =
                        laterRules
                                .decide(file, encoding, row[3].equals("W"), Integer.parseInt(row[2]), true)
                                .dependsOn()
                                .stream()
                                .filter(field -> !known.contains(field))
                                .map(Object::toString)
                                .collect(Collectors.joining(","));
                if (!further.equals(row[4])) {
                    differences.add(where(row) + ": wanted " + row[4] + ", got " + further);
                }
            }
        }
        assertThat(rows).hasSizeGreaterThan(450);
        assertThat(differences).isEmpty();
    }

    @Test
    void every_consultation_names_the_fields_that_change_the_value_or_the_effect() {
        for (String[] row : TestTable.read("dependencies.tsv")) {
            List<String> wanted = row[5].isEmpty() ? List.of() : Arrays.asList(row[5].split(","));
            List<String> consulted = decide(encodings(row[1])[0], row).consultation().fields().stream()
                    .map(Object::toString)
                    .toList();
            assertThat(consulted).as(where(row)).containsAll(wanted);
        }
    }

    @Test
    void what_an_access_reaches_is_the_same_object_every_time() {
        int encoding = new Encoding(3, 0, 1, 0, 0).packed();

        assertThat(rules.decide(file, encoding, true, 1, true)).isSameAs(rules.decide(file, encoding, true, 1, true));
    }

    private AccessDecision decide(int encoding, String[] row) {
        return rules.decide(file, encoding, row[3].equals("W"), Integer.parseInt(row[2]), true);
    }

    private static String where(String[] row) {
        return row[0] + " at EL" + row[2] + " " + row[3];
    }

    private static String names(List<?> fields) {
        return fields.stream().map(Object::toString).collect(Collectors.joining(","));
    }

    /** The encodings that a row stands for: one, or the corners of the implementation defined space. */
    private static int[] encodings(String text) {
        List<Integer> packed = new ArrayList<>();
        for (String crn : text.contains("|") ? new String[] {"11", "15"} : new String[] {""}) {
            for (String any : text.contains("*") ? new String[] {"0", "3", "7"} : new String[] {""}) {
                packed.add(packed(text.replace("11|15", crn).replace("*", any).replace("imm", "0")));
            }
        }
        return packed.stream().mapToInt(Integer::intValue).toArray();
    }

    private static int packed(String text) {
        int[] numbers =
                Arrays.stream(text.split(",")).mapToInt(Integer::parseInt).toArray();
        return new Encoding(numbers[0], numbers[1], numbers[2], numbers[3], numbers[4]).packed();
    }
}

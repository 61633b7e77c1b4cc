package worldswitch.emulator.sysreg.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import worldswitch.emulator.sysreg.TestTable;
import worldswitch.emulator.sysreg.explain.Answer.Explanation;
import worldswitch.emulator.sysreg.explain.Answer.Refusal;

class ExplainerTest {
    private static final Explainer EXPLAINER = new Explainer();

    static Stream<List<String>> outcomes() {
        return TestTable.read("/worldswitch/emulator/sysreg/outcomes.tsv").stream()
                .map(Arrays::asList);
    }

    @ParameterizedTest
    @MethodSource("outcomes")
    void an_access_comes_to_what_the_architecture_says(List<String> row) {
        Answer answer = ask(row.get(0), Integer.parseInt(row.get(1)), row.get(2).equals("W"), row.get(3));

        if (answer instanceof Explanation explanation) {
            assertThat(explanation.outcome()).isEqualTo(row.get(4));
            assertThat(exceptionClass(explanation)).isEqualTo(row.get(5));
        } else {
            assertThat(row.get(4)).isEqualTo("REFUSED");
        }
    }

    private static String exceptionClass(Explanation explanation) {
        return explanation.exceptionClass().isEmpty()
                ? ""
                : String.format("0x%02x", explanation.exceptionClass().getAsInt());
    }

    @Test
    void cpacr_el1_at_el2_goes_by_e2h_and_not_by_tge() {
        assertThat(explained("CPACR_EL1", 2, true, "").decidedBy()).containsExactly("HCR_EL2.E2H");
    }

    @Test
    void whatYoungerFeaturesAddIsToldApartUnlessASettingIsAboutIt() {
        Explanation plain = explained("TPIDR_EL1", 1, true, "");
        Explanation set = explained("TPIDR_EL1", 1, true, "HFGWTR_EL2.TPIDR_EL1=1");

        assertThat(plain.decidedBy()).isEmpty();
        assertThat(plain.later()).containsExactly("HFGWTR_EL2.TPIDR_EL1");
        assertThat(set.decidedBy()).containsExactly("HFGWTR_EL2.TPIDR_EL1");
        assertThat(set.later()).isEmpty();
        assertThat(set.because()).startsWith("HFGWTR_EL2.TPIDR_EL1=1 traps EL1 writes of TPIDR_EL1 to EL2");
    }

    @Test
    void a_name_an_encoding_and_the_generic_name_mean_the_same() {
        Explanation byName = explained("cpacr_el1", 1, true, "");

        assertThat(explained("3,0,1,0,2", 1, true, "")).isEqualTo(byName);
        assertThat(explained("S3_0_C1_C0_2", 1, true, "")).isEqualTo(byName);
        assertThat(byName.encoding()).isEqualTo("3,0,1,0,2");
    }

    @Test
    void tge_at_el1_is_taken_as_zero() {
        assertThat(explained("SCTLR_EL1", 1, true, "HCR_EL2.TGE=1").outcome()).isEqualTo("REG SCTLR_EL1");
    }

    @Test
    void a_field_is_taken_in_the_layout_that_e2h_selects() {
        String set = "CNTHCTL_EL2=0 CNTHCTL_EL2.EL1PCTEN=1";

        assertThat(explained("CNTPCT_EL0", 1, false, set).outcome()).isEqualTo("REG CNTPCT_EL0");
        assertThat(explained("CNTPCT_EL0", 1, false, set + " HCR_EL2.E2H=1").outcome())
                .isEqualTo("REG CNTPCT_EL0");
    }

    @Test
    void the_path_names_the_rule_and_the_values() {
        assertThat(explained("SCTLR_EL1", 1, true, "HCR_EL2[26]=1").because())
                .startsWith("HCR_EL2.TVM=1 traps EL1 writes of the virtual memory controls to EL2")
                .endsWith("HCR_EL2.TVM=1");
    }

    @Test
    void what_the_machine_lacks_is_said() {
        assertThat(explained("GCR_EL1", 2, false, "").because()).contains("no FEAT_MTE2");
        assertThat(explained("ZCR_EL1", 2, false, "").because()).contains("needs FEAT_SVE");
        assertThat(explained("ID_AA64PFR0_EL1", 2, true, "").because()).contains("is read-only");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FOO_EL1 | 1 | | 'FOO_EL1' is neither",
                "3,0,16,0,0 | 1 | | '3,0,16,0,0' is neither",
                "3,0,1,0 | 1 | | '3,0,1,0' is neither",
                "CurrentEL(EL2) | 1 | | is neither",
                "HCR_EL2 | 3 | | exception level 3",
                "HCR_EL2 | 2 | HCR_EL2.XYZ=1 | names no field or bit of HCR_EL2",
                "HCR_EL2 | 2 | HCR_EL2[64]=1 | names no field or bit of HCR_EL2",
                "HCR_EL2 | 2 | HCR_EL2.TGE=2 | does not fit the 1 bits",
                "HCR_EL2 | 2 | HCR_EL2.TGE=yes | has no number",
                "HCR_EL2 | 2 | HCR_EL2=0x1ffffffffffffffff | has no number",
                "HCR_EL2 | 2 | FOO.TGE=1 | names no system register",
                "HCR_EL2 | 2 | HCR_EL2 | is not REG=VALUE",
                "SP_EL0 | 2 | PSTATE.SP=2 | is not PSTATE.SP=0 or PSTATE.SP=1",
            })
    void a_question_that_makes_no_sense_is_refused_in_one_line(String register, int el, String set, String part) {
        Answer answer = ask(register, el, false, set == null ? "" : set);

        assertThat(answer).isInstanceOf(Refusal.class);
        assertThat(((Refusal) answer).message()).contains(part).doesNotContain("\n");
    }

    private static Explanation explained(String register, int el, boolean write, String settings) {
        return (Explanation) ask(register, el, write, settings);
    }

    private static Answer ask(String register, int el, boolean write, String settings) {
        List<String> list = settings.isEmpty() ? List.of() : List.of(settings.split(" "));
        return EXPLAINER.answer(new Question(register, el, write, list));
    }
}

package worldswitch.emulator.sysreg.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import worldswitch.emulator.event.Consultation;
import worldswitch.emulator.event.StillCpu;
import worldswitch.emulator.sysreg.Features;
import worldswitch.emulator.sysreg.RegisterFile;
import worldswitch.emulator.sysreg.access.AccessRules;
import worldswitch.emulator.sysreg.catalogue.Catalogue;
import worldswitch.emulator.sysreg.catalogue.Field;
import worldswitch.emulator.sysreg.catalogue.SystemRegister;

class ConsultationsTest {
    private final RegisterFile file = new RegisterFile(new StillCpu(0, 2), Features.DEFAULT, false);
    private final Consultations consultations = new Consultations(Features.DEFAULT);

    @Test
    void a_load_at_el2_goes_by_e2h_and_not_by_tge() {
        for (String e2h : List.of("0", "1")) {
            set("HCR_EL2.E2H=" + e2h + " SCTLR_EL2.M=1");

            assertThat(of(AccessKind.LOAD, 2)).contains("HCR_EL2.E2H").doesNotContain("HCR_EL2.TGE");
        }
    }

    @Test
    void a_load_at_el2_goes_by_both_roots_only_with_e2h() {
        set("SCTLR_EL2.M=1 HCR_EL2.E2H=0");
        assertThat(registers(AccessKind.LOAD, 2, true)).contains("TTBR0_EL2").doesNotContain("TTBR1_EL2");
        set("HCR_EL2.E2H=1");
        assertThat(registers(AccessKind.LOAD, 2, true)).contains("TTBR1_EL2").doesNotContain("TTBR0_EL2");
        assertThat(registers(AccessKind.LOAD, 2, false)).contains("TTBR0_EL2").doesNotContain("TTBR1_EL2");
    }

    @Test
    void with_translation_off_nothing_goes_by_its_controls() {
        assertThat(registers(AccessKind.FETCH, 2, false)).containsOnly("SCTLR_EL2", "HCR_EL2");
        assertThat(registers(AccessKind.LOAD, 1, false)).containsOnly("SCTLR_EL1", "HCR_EL2");
        set("HCR_EL2.VM=1");
        assertThat(registers(AccessKind.LOAD, 1, false)).contains("VTTBR_EL2", "VTCR_EL2");
    }

    @ParameterizedTest
    @CsvSource({"TRANSLATE_EL1, false", "TRANSLATE_EL1, true", "TRANSLATE_BOTH, false", "TRANSLATE_BOTH, true"})
    void where_walks_are_forbidden_an_address_translation_goes_by_no_table_and_no_stage_2(
            AccessKind kind, boolean upper) {
        set("SCTLR_EL1.M=1 HCR_EL2.VM=1");
        assertThat(registers(kind, 2, upper)).contains(upper ? "TTBR1_EL1" : "TTBR0_EL1", "VTTBR_EL2", "VTCR_EL2");
        assertThat(of(kind, 2)).contains("HCR_EL2.VM");

        set(upper ? "TCR_EL1.EPD1=1" : "TCR_EL1.EPD0=1");
        assertThat(registers(kind, 2, upper)).containsOnly("SCTLR_EL1", "TCR_EL1", "HCR_EL2");
        assertThat(names(consultations.of(kind, file, 2, upper))).doesNotContain("HCR_EL2.VM");
        assertThat(registers(kind, 2, !upper)).contains("VTTBR_EL2");

        set("SCTLR_EL1.M=0");
        assertThat(registers(AccessKind.TRANSLATE_BOTH, 2, upper)).contains("VTTBR_EL2");
    }

    @Test
    void the_legality_of_a_return_from_el2_goes_by_tge_and_rw() {
        assertThat(of(AccessKind.ERET, 2))
                .contains("HCR_EL2.TGE", "HCR_EL2.RW")
                .doesNotContain("HCR_EL2.E2H", "HCR_EL2.VM", "SCTLR_EL2.EOS");
        assertThat(of(AccessKind.ERET, 1)).contains("HCR_EL2.NV");
    }

    @Test
    void with_optional_synchronisation_a_return_goes_by_eos() {
        Consultations optional = new Consultations(Features.of(Set.of("FEAT_ExS")));

        assertThat(names(optional.of(AccessKind.ERET, file, 2))).contains("SCTLR_EL2.EOS");
        assertThat(names(optional.of(AccessKind.ENTRY, file, 1))).contains("SCTLR_EL1.EIS");
    }

    @ParameterizedTest
    @CsvSource({
        "CPTR_EL2, false, ''",
        "VBAR_EL2, true, ''",
        "MDCR_EL2, false, ''",
        "CPACR_EL1, false, HCR_EL2.E2H",
        "CPACR_EL1, true, HCR_EL2.E2H",
        "VBAR_EL1, true, HCR_EL2.E2H",
        "CNTP_CVAL_EL0, true, HCR_EL2.E2H",
        "TLBI VMALLE1, true, HCR_EL2.E2H HCR_EL2.TGE",
        "AT S1E1R, true, HCR_EL2.E2H HCR_EL2.TGE",
    })
    void an_access_at_el2_goes_by_these_fields_of_hcr(String name, boolean host, String fields) {
        set("HCR_EL2.E2H=" + (host ? 1 : 0));
        int encoding = Catalogue.row(Catalogue.index(name)).encoding().packed();
        Consultation consultation = new AccessRules(Features.DEFAULT)
                .decide(file, encoding, true, 2, true)
                .consultation();

        assertThat(names(consultation).stream().filter(field -> field.startsWith("HCR_EL2")))
                .containsExactlyInAnyOrder(fields.isEmpty() ? new String[0] : fields.split(" "));
    }

    @ParameterizedTest
    @EnumSource(AccessKind.class)
    void every_consultation_is_one_object_and_names_control_registers_only(AccessKind kind) {
        for (int el = 0; el < 3; el++) {
            for (String state : List.of("", "SCTLR_EL1.M=1", "HCR_EL2.VM=1", "HCR_EL2.E2H=1 HCR_EL2.TGE=1")) {
                set(state);
                Consultation consultation = consultations.of(kind, file, el);

                assertThat(consultations.of(kind, file, el)).isSameAs(consultation);
                assertThat(consultation.fields())
                        .extracting(Field::register)
                        .allMatch(register ->
                                Catalogue.row(Catalogue.index(register)).control());
            }
        }
    }

    private List<String> of(AccessKind kind, int el) {
        return names(consultations.of(kind, file, el));
    }

    private Set<String> registers(AccessKind kind, int el, boolean upper) {
        return consultations.of(kind, file, el, upper).fields().stream()
                .map(Field::register)
                .collect(java.util.stream.Collectors.toSet());
    }

    private static List<String> names(Consultation consultation) {
        return consultation.fields().stream().map(Field::toString).toList();
    }

    private void set(String settings) {
        for (String setting : settings.isEmpty() ? new String[0] : settings.split(" ")) {
            String[] sides = setting.split("=");
            Field field = Catalogue.field(sides[0]);
            SystemRegister row = Catalogue.row(Catalogue.index(field.register()));
            file.set(row.index(), field.set(file.direct(row.index()), Long.parseLong(sides[1])));
        }
    }
}

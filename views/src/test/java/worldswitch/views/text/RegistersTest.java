package worldswitch.views.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import worldswitch.emulator.resource.ResourceTable;
import worldswitch.emulator.sysreg.catalogue.Catalogue;
import worldswitch.emulator.sysreg.catalogue.SystemRegister;

class RegistersTest {
    private static final long E2H = Catalogue.mask("HCR_EL2.E2H");

    @Test
    void every_meaning_is_of_a_field_of_the_catalogue() {
        List<String> fields = Catalogue.rows().stream()
                .flatMap(row -> row.fields().stream())
                .map(field -> field.register() + "." + field.name())
                .toList();
        List<String> meanings = ResourceTable.rows(Registers.class, "meanings.tsv").stream()
                .map(cells -> cells[0])
                .toList();
        assertThat(meanings).isNotEmpty().doesNotHaveDuplicates();
        assertThat(fields).containsAll(meanings);
    }

    @Test
    void every_bit_of_hcr_el2_that_this_machine_has_is_explained() {
        assertThat(Registers.fields(row("HCR_EL2"), 0, 0))
                .filteredOn(field -> field.field().feature().isEmpty())
                .filteredOn(field -> field.words().isEmpty())
                .extracting(field -> field.field().name())
                .isEmpty();
    }

    @Test
    void e2h_chooses_the_layout_of_cptr_el2() {
        assertThat(names("CPTR_EL2", 0)).contains("TFP").doesNotContain("FPEN");
        assertThat(names("CPTR_EL2", E2H)).contains("FPEN").doesNotContain("TFP");
    }

    @Test
    void the_class_chooses_the_layout_of_a_syndrome() {
        long abort = 0x9382_0006L;
        String words = Registers.fields(row("ESR_EL2"), abort, 0).stream()
                .map(field -> field.field().name() + "=" + field.value() + " " + field.words())
                .collect(Collectors.joining("\n"));
        assertThat(words)
                .contains("DFSC=6 translation_L2")
                .contains("WnR=0 read")
                .doesNotContain("imm16");
    }

    @Test
    void a_summary_names_what_is_set() {
        assertThat(Registers.summary(row("HCR_EL2"), E2H | 1, 0)).isEqualTo("E2H=1 VM=1");
    }

    @Test
    void every_exception_class_has_words() {
        for (int exceptionClass = 0; exceptionClass < 64; exceptionClass++) {
            assertThat(ExceptionClasses.words(exceptionClass)).isNotBlank();
        }
        assertThat(ExceptionClasses.name(0x16)).isEqualTo("HVC");
    }

    @Test
    void a_saved_state_reads_like_a_line_of_a_crash_dump() {
        assertThat(ProcessorState.line(0x600003c9L)).isEqualTo("EL2h nZCv DAIF");
        assertThat(ProcessorState.line(0x80400004L)).isEqualTo("EL1t Nzcv daif PAN");
    }

    private static List<String> names(String register, long hcr) {
        return Registers.fields(row(register), 0, hcr).stream()
                .map(field -> field.field().name())
                .toList();
    }

    private static SystemRegister row(String name) {
        return Catalogue.row(Catalogue.index(name));
    }
}

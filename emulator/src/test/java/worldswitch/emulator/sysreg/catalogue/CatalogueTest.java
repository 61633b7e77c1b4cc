package worldswitch.emulator.sysreg.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CatalogueTest {
    @Test
    void every_name_is_there_once_and_resolves_in_any_case() {
        Set<String> names = new HashSet<>();
        for (SystemRegister row : Catalogue.rows()) {
            assertThat(names.add(row.name())).as(row.name()).isTrue();
            assertThat(Catalogue.find(row.name().toLowerCase(java.util.Locale.ROOT)))
                    .contains(row);
            assertThat(Catalogue.row(row.index())).isSameAs(row);
        }
        assertThat(names).hasSizeGreaterThan(1_900);
    }

    @Test
    void no_two_fields_of_a_layout_overlap() {
        for (SystemRegister row : Catalogue.rows()) {
            List<Field> fields = row.fields();
            for (Field one : fields) {
                assertThat(one.msb()).isBetween(one.lsb(), 63);
                assertThat(fields)
                        .as(one.toString())
                        .noneMatch(other -> other != one
                                && other.layout().equals(one.layout())
                                && (other.mask() & one.mask()) != 0);
            }
        }
    }

    @Test
    void the_fields_of_a_value_are_those_of_its_layout() {
        SystemRegister esr = Catalogue.row(Catalogue.index("ESR_EL2"));
        SystemRegister cptr = Catalogue.row(Catalogue.index("CPTR_EL2"));

        assertThat(esr.fieldsOf(0x9200_0000L, false)).extracting(Field::name).contains("DFSC", "WnR", "LST");
        assertThat(esr.fieldsOf(0x9300_0000L, false)).extracting(Field::name).contains("DFSC", "SAS", "SRT");
        assertThat(esr.fieldsOf(0x6200_0000L, false)).extracting(Field::name).contains("Op0", "CRn");
        assertThat(cptr.fieldsOf(0, false))
                .extracting(Field::name)
                .contains("TFP")
                .doesNotContain("FPEN");
        assertThat(cptr.fieldsOf(0, true))
                .extracting(Field::name)
                .contains("FPEN")
                .doesNotContain("TFP");
    }

    @Test
    void a_field_with_named_values_tells_its_value_by_name() {
        assertThat(Catalogue.field("ESR_EL1.EC").nameOf(0x5600_0000L)).contains("SVC64");
        assertThat(Catalogue.field("HCR_EL2.TVM").nameOf(0)).isEmpty();
    }

    @Test
    void an_encoding_finds_the_name_of_its_direction() {
        int transfer = new Encoding(2, 3, 0, 5, 0).packed();
        int acknowledge = new Encoding(3, 0, 12, 12, 0).packed();
        int masks = new Encoding(0, 3, 4, 5, 6).packed();

        assertThat(Catalogue.find(transfer, false)).map(SystemRegister::name).contains("DBGDTRRX_EL0");
        assertThat(Catalogue.find(transfer, true)).map(SystemRegister::name).contains("DBGDTRTX_EL0");
        assertThat(Catalogue.find(acknowledge, false)).map(SystemRegister::name).contains("ICC_IAR1_EL1");
        assertThat(Catalogue.find(masks, true)).map(SystemRegister::name).contains("MSR DAIFSet,#imm");
    }

    @Test
    void an_encoding_packs_and_unpacks() {
        for (int packed = 0; packed < 1 << 16; packed++) {
            assertThat(Encoding.of(packed).packed()).isEqualTo(packed);
        }
    }
}

package worldswitch.emulator.sysreg;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import worldswitch.emulator.event.StillCpu;
import worldswitch.emulator.sysreg.catalogue.Catalogue;

/** FEAT_RAS without an error record: what says so, and what the registers of the record that there is not come to. */
class ErrorRecordsTest {
    private static RegisterFile fileOf(String cpu) {
        Features features = Features.of(ProcessorModel.find(cpu).orElseThrow(), Set.of());
        return new RegisterFile(new StillCpu(0, 2), features, false);
    }

    @ParameterizedTest
    @CsvSource({"max, 1", "neoverse-n1, 1", "cortex-a76, 1", "cortex-a57, 0", "cortex-a53, 0"})
    void theProcessorsOfArmv82HaveTheExtension(String cpu, long ras) {
        RegisterFile file = fileOf(cpu);
        long advertised = file.read(Catalogue.index("ID_AA64PFR0_EL1"));
        assertThat(Catalogue.field("ID_AA64PFR0_EL1.RAS").get(advertised)).isEqualTo(ras);
        assertThat(file.features().has("FEAT_RAS")).isEqualTo(ras == 1);
    }

    @Test
    void thereAreNoRecords() {
        assertThat(fileOf("max").read(Catalogue.index("ERRIDR_EL1"))).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ERXFR_EL1", "ERXCTLR_EL1", "ERXSTATUS_EL1", "ERXADDR_EL1", "ERXMISC0_EL1", "ERXMISC1_EL1"})
    void aSelectedRecordReadsAsZeroAndIgnoresWrites(String name) {
        RegisterFile file = fileOf("max");
        for (long record : List.of(0L, 1L, 0xffffL)) {
            file.write(Catalogue.index("ERRSELR_EL1"), record);
            file.write(Catalogue.index(name), -1);
            assertThat(file.read(Catalogue.index(name))).isZero();
        }
    }

    @Test
    void faultInjectionCannotBeSwitchedOn() {
        RegisterFile file = fileOf("max");
        assertThat(file.writable(Catalogue.index("HCR_EL2")) & Catalogue.mask("HCR_EL2.FIEN"))
                .isZero();
    }

    @Test
    void whatDefersAndInjectsErrorsKeepsItsFieldsOnly() {
        RegisterFile file = fileOf("max");
        for (String name : List.of("DISR_EL1", "VDISR_EL2", "VSESR_EL2")) {
            file.write(Catalogue.index(name), -1);
        }
        assertThat(file.read(Catalogue.index("VSESR_EL2"))).isEqualTo(0x1ff_ffffL);
        assertThat(file.read(Catalogue.index("VDISR_EL2"))).isEqualTo(0x81ff_ffffL);
        assertThat(file.read(Catalogue.index("DISR_EL1")) & ~0x81ff_ffffL).isZero();
    }
}

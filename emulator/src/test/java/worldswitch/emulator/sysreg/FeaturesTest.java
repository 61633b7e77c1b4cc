package worldswitch.emulator.sysreg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import worldswitch.emulator.event.StillCpu;
import worldswitch.emulator.sysreg.access.AccessRules;
import worldswitch.emulator.sysreg.catalogue.Catalogue;
import worldswitch.emulator.sysreg.catalogue.SystemRegister;

class FeaturesTest {
    @Test
    void the_default_machine_advertises_what_it_has() {
        assertThat(field(Features.DEFAULT, "ID_AA64ISAR0_EL1.Atomic")).isEqualTo(2);
        assertThat(field(Features.DEFAULT, "ID_AA64ISAR1_EL1.APA")).isEqualTo(1);
        assertThat(field(Features.DEFAULT, "ID_AA64ISAR1_EL1.API")).isZero();
        assertThat(field(Features.DEFAULT, "ID_AA64MMFR2_EL1.NV")).isEqualTo(2);
        assertThat(field(Features.DEFAULT, "ID_AA64MMFR0_EL1.ExS")).isZero();
        assertThat(field(Features.DEFAULT, "ID_AA64MMFR0_EL1.PARange")).isEqualTo(6);
        assertThat(field(Features.DEFAULT, "ID_AA64PFR0_EL1.FP")).isEqualTo(1);
        assertThat(field(Features.of(Set.of("-FEAT_FP")), "ID_AA64PFR0_EL1.FP")).isEqualTo(15);
        assertThat(field(Features.of(Set.of("-FEAT_FP")), "ID_AA64PFR0_EL1.AdvSIMD"))
                .isEqualTo(15);
        assertThat(field(Features.of(Set.of("-FEAT_FP")), "ID_AA64ISAR0_EL1.AES"))
                .isZero();
        assertThat(field(Features.DEFAULT, "ID_AA64ISAR0_EL1.SHA2")).isEqualTo(2);
        assertThat(field(Features.DEFAULT, "ID_AA64PFR0_EL1.EL2")).isEqualTo(1);
        assertThat(field(Features.DEFAULT, "ID_AA64PFR0_EL1.EL3")).isZero();
        assertThat(field(Features.DEFAULT, "ID_AA64DFR0_EL1.BRPs")).isEqualTo(5);
        assertThat(field(Features.DEFAULT, "ID_AA64DFR0_EL1.WRPs")).isEqualTo(3);
    }

    @Test
    void switching_a_feature_off_takes_its_advertisement_its_registers_and_its_fields() {
        Features features = Features.of(Set.of("-FEAT_RAS"));
        RegisterFile file = new RegisterFile(new StillCpu(0, 2), features, false);
        int hcr = Catalogue.index("HCR_EL2");
        int disr = Catalogue.row(Catalogue.index("DISR_EL1")).encoding().packed();
        file.write(hcr, -1L);

        assertThat(field(features, "ID_AA64PFR0_EL1.RAS")).isZero();
        assertThat(file.direct(hcr) & Catalogue.mask("HCR_EL2.TEA")).isZero();
        assertThat(new AccessRules(features).decide(file, disr, false, 2, true).outcome())
                .isEqualTo(AccessDecision.Outcome.UNDEFINED);
    }

    @Test
    void what_requires_a_feature_goes_with_it() {
        assertThat(field(Features.of(Set.of("-FEAT_NV")), "ID_AA64MMFR2_EL1.NV"))
                .isZero();
        assertThat(field(Features.of(Set.of("-FEAT_NV2")), "ID_AA64MMFR2_EL1.NV"))
                .isEqualTo(1);
    }

    @Test
    void one_algorithm_of_pointer_authentication_replaces_the_other() {
        Features features = Features.of(Set.of("FEAT_PACIMP"));

        assertThat(field(features, "ID_AA64ISAR1_EL1.APA")).isZero();
        assertThat(field(features, "ID_AA64ISAR1_EL1.API")).isEqualTo(1);
    }

    @Test
    void optional_synchronisation_makes_its_fields_writable() {
        Features features = Features.of(Set.of("FEAT_ExS"));
        RegisterFile file = new RegisterFile(new StillCpu(0, 2), features, false);
        int sctlr = Catalogue.index("SCTLR_EL2");
        file.write(sctlr, 0);

        assertThat(field(features, "ID_AA64MMFR0_EL1.ExS")).isEqualTo(1);
        assertThat(file.direct(sctlr) & Catalogue.mask("SCTLR_EL2.EOS")).isZero();
    }

    @Test
    void a_feature_that_no_machine_could_have_is_refused() {
        assertThatThrownBy(() -> Features.of(Set.of("FEAT_SVE"))).hasMessageContaining("FEAT_SVE");
        assertThatThrownBy(() -> Features.of(Set.of("FEAT_MTE2"))).hasMessageContaining("FEAT_MTE2");
    }

    @Test
    void each_processor_has_its_own_affinity() {
        RegisterFile file = new RegisterFile(new StillCpu(3, 2), Features.DEFAULT, false);

        assertThat(file.read(Catalogue.index("MPIDR_EL1"))).isEqualTo(0x8000_0003L);
    }

    private static long field(Features features, String name) {
        RegisterFile file = new RegisterFile(new StillCpu(0, 2), features, false);
        SystemRegister row = Catalogue.row(Catalogue.index(name.substring(0, name.indexOf('.'))));
        return row.field(name.substring(name.indexOf('.') + 1)).get(file.direct(row.index()));
    }
}

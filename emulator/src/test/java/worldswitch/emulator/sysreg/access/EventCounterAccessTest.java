package worldswitch.emulator.sysreg.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import worldswitch.emulator.cpu.Cpu;
import worldswitch.emulator.sysreg.AccessDecision;
import worldswitch.emulator.sysreg.catalogue.Catalogue;
import worldswitch.emulator.sysreg.catalogue.Field;
import worldswitch.emulator.time.VirtualTime;

/** What reads of event counters come to, by the accessors' pseudocode (Arm ARM D24.5), with six counters and FEAT_FGT. */
class EventCounterAccessTest {
    private final Cpu cpu = new Cpu(0, new VirtualTime());

    @ParameterizedTest
    @CsvSource({
        // A counter that is not there comes before every trap.
        "PMXEVCNTR_EL0, 0, PMSELR_EL0.SEL=9, UNDEFINED",
        "PMXEVCNTR_EL0, 2, PMSELR_EL0.SEL=31, UNDEFINED",
        "PMXEVTYPER_EL0, 1, PMSELR_EL0.SEL=6 MDCR_EL2.TPM=1, UNDEFINED",
        "PMXEVTYPER_EL0, 1, PMSELR_EL0.SEL=31 MDCR_EL2.HPMN=0, REGISTER",
        // PMUSERENR_EL0 comes before what traps to EL2.
        "PMEVCNTR3_EL0, 0, HDFGRTR_EL2.PMEVCNTRn_EL0=1, TRAP_EL1",
        "PMEVCNTR3_EL0, 0, PMUSERENR_EL0.ER=1 HDFGRTR_EL2.PMEVCNTRn_EL0=1, TRAP_EL2",
        "PMEVTYPER3_EL0, 0, PMUSERENR_EL0.ER=1, TRAP_EL1",
        "PMEVTYPER3_EL0, 0, PMUSERENR_EL0.EN=1 HDFGRTR_EL2.PMEVTYPERn_EL0=1, TRAP_EL2",
        "PMXEVTYPER_EL0, 0, PMUSERENR_EL0.EN=1 HDFGRTR_EL2.PMEVTYPERn_EL0=1, TRAP_EL2",
        // The fine-grained trap is not for a host's EL0, whereas HPMN is.
        "PMEVCNTR3_EL0, 0, PMUSERENR_EL0.EN=1 HDFGRTR_EL2.PMEVCNTRn_EL0=1 HCR_EL2.E2H=1 HCR_EL2.TGE=1, REGISTER",
        "PMEVCNTR3_EL0, 0, PMUSERENR_EL0.EN=1 MDCR_EL2.HPMN=3 HCR_EL2.E2H=1 HCR_EL2.TGE=1, TRAP_EL2",
        "PMEVCNTR3_EL0, 1, MDCR_EL2.HPMN=3, TRAP_EL2",
        "PMEVCNTR3_EL0, 1, MDCR_EL2.HPMN=4, REGISTER",
        "PMEVCNTR3_EL0, 2, MDCR_EL2.HPMN=3, REGISTER",
        "PMXEVCNTR_EL0, 1, PMSELR_EL0.SEL=4 MDCR_EL2.HPMN=4, TRAP_EL2",
    })
    void aReadComesTo(String register, int level, String fields, AccessDecision.Outcome outcome) {
        for (String setting : fields.split(" ")) {
            String[] parts = setting.split("=");
            Field field = Catalogue.field(parts[0]);
            int index = Catalogue.index(parts[0].substring(0, parts[0].indexOf('.')));
            cpu.registers.set(index, field.set(cpu.registers.direct(index), Long.parseLong(parts[1])));
        }
        cpu.el = level;
        int encoding = Catalogue.row(Catalogue.index(register)).encoding().packed();
        assertThat(cpu.decide(encoding, false).outcome()).isEqualTo(outcome);
    }
}

package worldswitch.emulator.sysreg;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import worldswitch.emulator.event.StillCpu;
import worldswitch.emulator.sysreg.catalogue.Catalogue;
import worldswitch.emulator.sysreg.catalogue.Field;

class ProcessorModelTest {
    /** Fields that tell of this machine rather than of a feature of the processor. */
    private static final Set<String> OF_THE_MACHINE = Set.of(
            "ID_AA64PFR0_EL1.EL0",
            "ID_AA64PFR0_EL1.EL1",
            "ID_AA64DFR0_EL1.DoubleLock",
            "ID_AA64MMFR0_EL1.TGran4_2",
            "ID_AA64MMFR0_EL1.TGran64_2",
            "ID_AA64MMFR0_EL1.TGran16_2",
            "ID_AA64MMFR0_EL1.TGran64");

    private static long value(String cpu, String register) {
        Features features = Features.of(ProcessorModel.find(cpu).orElseThrow(), Set.of());
        return new RegisterFile(new StillCpu(0, 2), features, false).direct(Catalogue.index(register));
    }

    @Test
    void a_processor_names_itself_as_arm_does() {
        for (String[] row : TestTable.read("qemu-processors.tsv")) {
            if (Set.of("MIDR_EL1", "REVIDR_EL1", "CTR_EL0").contains(row[1])) {
                assertThat(value(row[0], row[1])).as(row[0] + " " + row[1]).isEqualTo(Long.decode(row[2]));
            }
        }
        assertThat(value("cortex-a76", "VPIDR_EL2")).isEqualTo(value("cortex-a76", "MIDR_EL1"));
    }

    @Test
    void a_processor_advertises_nothing_that_it_does_not_have() {
        List<String> more = new ArrayList<>();
        for (String[] row : TestTable.read("qemu-processors.tsv")) {
            long theirs = Long.decode(row[2]);
            for (Field field : Catalogue.row(Catalogue.index(row[1])).fields()) {
                String name = row[1] + "." + field.name();
                long ours = field.get(value(row[0], row[1]));
                if (!OF_THE_MACHINE.contains(name) && ours > field.get(theirs)) {
                    more.add(row[0] + " " + name + " = " + ours);
                }
            }
        }
        assertThat(more).isEmpty();
    }

    @Test
    void what_the_machine_has_of_a_processor_is_there() {
        assertThat(value("neoverse-n1", "ID_AA64MMFR1_EL1")).isEqualTo(0x10211122L);
        assertThat(value("neoverse-n1", "ID_AA64MMFR2_EL1")).isEqualTo(0x1011);
        assertThat(value("neoverse-n1", "ID_AA64ISAR1_EL1")).isEqualTo(0x10_0001);
        assertThat(value("cortex-a76", "ID_AA64PFR1_EL1")).isEqualTo(0x10);
        assertThat(value("cortex-a57", "ID_AA64MMFR1_EL1")).isZero();
        assertThat(value("cortex-a53", "ID_AA64DFR0_EL1") & 0xf0f).isEqualTo(0x106);
    }

    @Test
    void the_processor_that_has_everything_is_the_default_one() {
        assertThat(Features.of(ProcessorModel.most(), Set.of()).names()).isEqualTo(Features.DEFAULT.names());
        assertThat(ProcessorModel.names())
                .containsExactly("max", "cortex-a53", "cortex-a57", "cortex-a76", "neoverse-n1");
        assertThat(ProcessorModel.find("cortex-a710")).isEmpty();
    }
}

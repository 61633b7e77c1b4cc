package worldswitch.emulator.cpu.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import worldswitch.emulator.cpu.Cpu;
import worldswitch.emulator.cpu.Departure;
import worldswitch.emulator.sysreg.Features;
import worldswitch.emulator.sysreg.catalogue.Catalogue;
import worldswitch.emulator.sysreg.catalogue.Field;
import worldswitch.emulator.time.VirtualTime;

/** The instructions other than MSR, MRS and SYS that HFGITR_EL2 traps, and what its registers hold. */
class FineGrainedTrapTest {
    private final Cpu cpu = new Cpu(0, new VirtualTime());

    private void set(String name) {
        Field field = Catalogue.field(name);
        int register = Catalogue.index(field.register());
        cpu.registers.set(register, field.set(cpu.registers.direct(register), 1));
    }

    @ParameterizedTest
    @CsvSource({
        "0, HFGITR_EL2.SVC_EL0, 2, false",
        "0, HFGITR_EL2.SVC_EL1, 1, true",
        "1, HFGITR_EL2.SVC_EL1, 2, false",
        "1, HFGITR_EL2.SVC_EL0, 1, true",
        "2, HFGITR_EL2.SVC_EL1, 2, true",
    })
    void aTrappedSvcGoesToEl2AndHasNotCompleted(int level, String field, int target, boolean completes) {
        set(field);
        cpu.selectStack(level, true);

        Calls.svc(cpu, 0x123);

        assertThat(cpu.departure.target).isEqualTo(target);
        assertThat(cpu.departure.completes).isEqualTo(completes);
        assertThat(cpu.departure.syndrome).isEqualTo(0x5600_0123L);
    }

    @Test
    void theTrapOfSvcDoesNotHoldInTheHost() {
        set("HFGITR_EL2.SVC_EL0");
        set("HCR_EL2.E2H");
        set("HCR_EL2.TGE");
        cpu.selectStack(0, true);

        Calls.svc(cpu, 0);

        assertThat(cpu.departure.completes).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "false, false, RETURN, ''",
        "true, false, EXCEPTION, HFGITR_EL2.ERET",
        "true, true, EXCEPTION, HCR_EL2.NV"
    })
    void eretAtEl1IsTrapped(boolean fineGrained, boolean nested, Departure.Kind kind, String field) {
        if (fineGrained) {
            set("HFGITR_EL2.ERET");
        }
        if (nested) {
            set("HCR_EL2.NV");
        }
        cpu.selectStack(1, true);

        Returns.eret(cpu);

        assertThat(cpu.departure.kind).isEqualTo(kind);
        if (kind == Departure.Kind.EXCEPTION) {
            assertThat(cpu.departure.syndrome).isEqualTo(0x6a00_0000L);
            assertThat(cpu.departure.reason.fields().get(0)).hasToString(field);
        }
    }

    @Test
    void bitsOfWhatTheProcessorLacksStayZero() {
        int register = Catalogue.index("HFGITR_EL2");
        cpu.registers.write(register, -1);
        assertThat(cpu.registers.direct(register)).isEqualTo(0x007f_ffff_ffff_ffffL);

        Cpu without = new Cpu(0, new VirtualTime(), Features.of(List.of("-FEAT_TLBIRANGE")), false);
        without.registers.write(register, -1);
        assertThat(without.registers.direct(register) & Catalogue.mask("HFGITR_EL2.TLBIRVAE1"))
                .isZero();
    }
}

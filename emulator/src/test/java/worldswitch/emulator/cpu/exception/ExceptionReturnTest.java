package worldswitch.emulator.cpu.exception;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import worldswitch.emulator.cpu.Cpu;
import worldswitch.emulator.sysreg.catalogue.Catalogue;
import worldswitch.emulator.time.VirtualTime;

class ExceptionReturnTest {
    /** The legal values of SPSR.M by the level of the ERET and TGE; every other one of the 32 is illegal. */
    @ParameterizedTest
    @CsvSource({
        "1, false, '0 4 5'",
        "2, false, '0 4 5 8 9'",
        "2, true, '0 8 9'",
    })
    void a_return_is_legal_only_to_these_modes(int el, boolean tge, String legal) {
        Cpu cpu = new Cpu(0, new VirtualTime());
        cpu.registers.set(Catalogue.index("HCR_EL2"), tge ? Controls.TGE : 0);
        cpu.selectStack(el, true);
        for (int mode = 0; mode < 32; mode++) {
            boolean expected = (" " + legal + " ").contains(" " + mode + " ");
            assertThat(ExceptionReturn.isIllegal(cpu, mode)).as("M=0x%x", mode).isEqualTo(!expected);
        }
    }

    @ParameterizedTest
    @CsvSource({"0x3c5, 1, true", "0x3c4, 1, false", "0x3c0, 0, false", "0x3c9, 2, true", "0x3c8, 2, false"})
    void a_legal_return_restores_level_and_stack(String saved, int el, boolean selected) {
        Cpu cpu = new Cpu(0, new VirtualTime());
        cpu.registers.set(Catalogue.index("SP_EL0"), 0x100);
        cpu.registers.set(Catalogue.index("SP_EL1"), 0x200);
        cpu.x[Cpu.SP] = 0x300;
        ExceptionReturn.raise(cpu, 0x4000_0000, Long.decode(saved));
        ExceptionReturn.perform(cpu);
        assertThat(cpu.el).isEqualTo(el);
        assertThat(cpu.spSelected).isEqualTo(selected);
        assertThat(cpu.x[Cpu.SP]).isEqualTo(selected ? 0x100L * (el + 1) : 0x100);
        assertThat(cpu.pc).isEqualTo(0x4000_0000);
        assertThat(cpu.illegal).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"0x3cd", "0x3c6", "0x3c1", "0x3d0"})
    void an_illegal_return_stays_and_sets_il(String saved) {
        Cpu cpu = new Cpu(0, new VirtualTime());
        ExceptionReturn.raise(cpu, 0x4000_0000, Long.decode(saved) & ~0x3c0L | 0xf000_0000L);
        ExceptionReturn.perform(cpu);
        assertThat(cpu.el).isEqualTo(2);
        assertThat(cpu.illegal).isTrue();
        assertThat(cpu.nzcv).isEqualTo(0xf);
        assertThat(cpu.daif).isZero();
    }
}

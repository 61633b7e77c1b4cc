package worldswitch.sessions.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TranslationTest {
    @ParameterizedTest
    @CsvSource({
        // M, C, I and WXN keep their places; the bits that are 1 in SCTLR_EL1 are those of EL1
        "SCTLR_EL2, SCTLR_EL1, 0x30cd1835, 0x30d81985",
        // nothing traps FP, FP traps, trace traps
        "CPTR_EL2, CPACR_EL1, 0x33ff, 0x300000",
        "CPTR_EL2, CPACR_EL1, 0x37ff, 0x0",
        "CPTR_EL2, CPACR_EL1, 0x1033ff, 0x10300000",
        // no ASID
        "TTBR0_EL2, TTBR0_EL1, 0x0012000040095001, 0x40095001",
        // PS moves up, TBI too, and TTBR1_EL1 is out of use
        "TCR_EL2, TCR_EL1, 0x80823519, 0x200803519",
        "TCR_EL2, TCR_EL1, 0x80953519, 0x2500803519",
        // the controls of the physical timer and counter move, the event stream stays
        "CNTHCTL_EL2, CNTKCTL_EL1, 0x57, 0xc54",
        "CNTHCTL_EL2, CNTKCTL_EL1, 0xfe, 0x8fc",
    })
    void aRegisterOfTheOldFormatBecomesTheOneThatDoesTheSameForEl1(
            String register, String home, String virtual, String expected) {
        assertThat(Translation.of(register, home).home(Long.decode(virtual))).isEqualTo(Long.decode(expected));
    }

    @Test
    void aRegisterThatIsNotTranslatedIsNamed() {
        assertThatThrownBy(() -> Translation.of("VBAR_EL2", "VBAR_EL1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("VBAR_EL2 is not translated to VBAR_EL1");
    }

    @Test
    void theLevelOfASavedStateIsFixedUpBothWays() {
        HomeRule rule = HomeRule.of("fixed up", "SPSR_EL2", "SPSR_EL1");

        assertThat(rule.home(0x600003c9)).isEqualTo(0x600003c5);
        assertThat(rule.home(0x3c4)).isEqualTo(0x3c4);
        assertThat(rule.home(0x3c0)).isEqualTo(0x3c0);
        assertThat(rule.virtual(0x600003c5)).isEqualTo(0x600003c9);
        assertThat(rule.virtual(0x3c0)).isEqualTo(0x3c0);
    }
}

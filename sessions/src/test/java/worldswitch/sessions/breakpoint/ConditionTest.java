package worldswitch.sessions.breakpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.OptionalLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import worldswitch.emulator.sysreg.catalogue.Catalogue;

class ConditionTest {
    private static final Labels LABELS =
            name -> name.equals("vectors") ? OptionalLong.of(0x4008_0800L) : OptionalLong.empty();

    private final StillCpu cpu = new StillCpu();

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "1 + 2 * 3 ; 7",
                "(1 + 2) * 3 ; 9",
                "1 << 4 ; 16",
                "0xff & ~0xf ; 240",
                "1 == 1 && 2 != 2 ; 0",
                "0 || 3 ; 1",
                "-1 > 1 ; 1",
                "!0 ; 1",
                "x3 + 1 ; 43",
                "w4 ; 4294967295",
                "el ; 2",
                "pc == 0x1000 ; 1",
                "HCR_EL2.TGE ; 1",
                "hcr_el2.tge == 1 && x3 == 42 ; 1",
                "1_000 ; 1000",
                "vectors + 4 == 0x40080804 ; 1"
            })
    void an_expression_has_the_value_that_c_gives_it(String text, long value) throws ConditionProblem {
        cpu.general[3] = 42;
        cpu.general[4] = -1;
        cpu.system[Catalogue.index("HCR_EL2")] = Catalogue.mask("HCR_EL2.TGE");

        assertThat(Condition.parse(text, LABELS).value(cpu)).isEqualTo(value);
    }

    @Test
    void an_empty_condition_always_holds() throws ConditionProblem {
        assertThat(Condition.parse("  ", LABELS).holds(cpu)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x0 == | column 6: expected a number, a register, a system register with or without a field, or a symbol",
                "x31 | column 1: expected a number, a register, a system register with or without a field, or a symbol",
                "(1 | column 3: expected ')'",
                "VECTORS | column 1: expected a number, a register, a system register with or without a field, or a symbol",
                "1 2 | column 3: expected an operator or the end",
                "HCR_EL2.NOPE | column 1: expected a number, a register, a system register with or without a field, or a symbol"
            })
    void what_cannot_be_understood_is_told_with_its_column(String text, String message) {
        assertThatThrownBy(() -> Condition.parse(text, LABELS))
                .isInstanceOf(ConditionProblem.class)
                .hasMessage(message);
    }

    @Property
    void no_text_breaks_the_parser(@ForAll String text) {
        try {
            Condition.parse(text, LABELS).value(cpu);
        } catch (ConditionProblem expected) {
            assertThat(expected).hasMessageContaining("column");
        }
    }

    @Test
    void a_hostile_nesting_is_refused() {
        assertThatThrownBy(() -> Condition.parse("(".repeat(100_000), LABELS)).isInstanceOf(ConditionProblem.class);
        assertThatThrownBy(() -> Condition.parse("!".repeat(100_000) + "1", LABELS))
                .isInstanceOf(ConditionProblem.class);
    }
}

package worldswitch.emulator.cpu.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionTest {
    /** ConditionHolds() of the Arm ARM, as the flag values under which each condition holds. */
    @ParameterizedTest
    @CsvSource({
        "0, 4 5 6 7 12 13 14 15",
        "2, 2 3 6 7 10 11 14 15",
        "4, 8 9 10 11 12 13 14 15",
        "6, 1 3 5 7 9 11 13 15",
        "8, 2 3 10 11",
        "10, 0 2 4 6 9 11 13 15",
        "12, 0 2 9 11",
        "14, 0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15"
    })
    void a_condition_holds_for_these_flags_and_its_odd_neighbour_for_the_others(int condition, String flags) {
        for (int nzcv = 0; nzcv < 16; nzcv++) {
            boolean expected = (" " + flags + " ").contains(" " + nzcv + " ");
            assertThat(Condition.holds(condition, nzcv)).isEqualTo(expected);
            assertThat(Condition.holds(condition + 1, nzcv)).isEqualTo(!expected || condition == 14);
        }
    }
}

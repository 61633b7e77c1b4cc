package worldswitch.emulator.cpu.semantics.branch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BranchTargetsTest {
    /** BTypeCompatible_BTI() and BTypeCompatible_PACIXSP() of the Arm ARM: the BTYPEs that may land here. */
    @ParameterizedTest
    @CsvSource({
        "nop, d503201f, 0, ''",
        "bti, d503241f, 0, ''",
        "bti c, d503245f, 0, 1 2",
        "bti j, d503249f, 0, 1 3",
        "bti jc, d50324df, 0, 1 2 3",
        "paciasp, d503233f, 0, 1 2 3",
        "paciasp, d503233f, 1, 1 2",
        "pacibsp, d503237f, 0, 1 2 3",
        "pacibsp, d503237f, 1, 1 2",
        "paciaz, d503231f, 0, ''",
        "autiasp, d50323bf, 0, ''",
        "brk #0x7ff, d420ffe0, 1, 1 2 3",
        "hlt #1, d4400020, 1, 1 2 3",
        "svc #0, d4000001, 0, ''",
        "hvc #1, d4000022, 0, ''"
    })
    void a_branch_may_land_only_where_its_type_is_accepted(String name, String word, int strict, String types) {
        for (int type = 1; type < 4; type++) {
            boolean accepted = BranchTargets.accepts(type, Integer.parseUnsignedInt(word, 16), strict == 1);
            assertThat(accepted).as("%s with BTYPE %d", name, type).isEqualTo(types.contains("" + type));
        }
    }
}

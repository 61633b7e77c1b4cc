package worldswitch.emulator.debug;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each value of HMC, SSC and PxC: where it matches, and which values are valid without EL3. */
class PrivilegesTest {
    private static final int SSC_SHIFT = 14;
    private static final int HMC_SHIFT = 13;
    private static final int PRIVILEGE_SHIFT = 1;

    /** Levels for PxC 00, 01, 10 and 11; "-" is nowhere. */
    @ParameterizedTest
    @CsvSource({
        "0, 0, - 1 0 01",
        "0, 1, - 1 0 01",
        "0, 2, - - - -",
        "0, 3, - 1 0 01",
        "1, 0, 2 12 - 012",
        "1, 1, 2 12 - 012",
        "1, 2, - - - -",
        "1, 3, 2 12 - 012",
    })
    void levels_follow_from_hmc_ssc_and_pxc(int higher, int state, String levels) {
        String found = IntStream.range(0, 4)
                .mapToObj(privilege -> levels(
                        (long) state << SSC_SHIFT | (long) higher << HMC_SHIFT | (long) privilege << PRIVILEGE_SHIFT))
                .collect(Collectors.joining(" "));
        assertThat(found).isEqualTo(levels);
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 1, 1", "0, 0, 2, 0", "0, 0, 3, 01", "1, 0, 1, 12", "1, 0, 3, 012", "1, 3, 0, 2"})
    void valid_values_match_exactly_where_the_architecture_says(int higher, int state, int privilege, String levels) {
        long control = (long) state << SSC_SHIFT | (long) higher << HMC_SHIFT | (long) privilege << PRIVILEGE_SHIFT;
        assertThat(levels(control)).isEqualTo(levels);
        assertThat(levels(control | ~0xe006L)).as("other bits do not count").isEqualTo(levels);
    }

    private static String levels(long control) {
        String levels = IntStream.range(0, 3)
                .filter(level -> Privileges.match(control, level))
                .mapToObj(Integer::toString)
                .collect(Collectors.joining());
        return levels.isEmpty() ? "-" : levels;
    }
}

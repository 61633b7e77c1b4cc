package worldswitch.emulator.isa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The immediates of logical instructions against their definition in words: repeated rotated runs of ones. */
class BitmaskImmediateTest {
    private static final InstructionSet A64 = InstructionSet.A64;

    @Test
    void the_encodings_give_exactly_the_repeated_rotated_runs_of_ones() {
        Set<Long> decoded = new TreeSet<>();
        for (int encoding = 0; encoding < 1 << 13; encoding++) {
            Instruction instruction = A64.decode(0x92000000 | encoding << 10);
            if (instruction != null) {
                decoded.add(instruction.operand("imm"));
            }
        }
        assertThat(decoded).hasSize(5334).isEqualTo(repeatedRuns());
    }

    @Test
    void every_such_value_can_be_written_and_its_neighbours_only_if_they_are_one_too() {
        Set<Long> encodable = repeatedRuns();
        for (long value : encodable) {
            int word = Statement.encode("and x0, x1, #0x" + Long.toHexString(value), 0);
            assertThat(new Instruction(A64.form("AND_64_log_imm"), word).operand("imm"))
                    .isEqualTo(value);
            if (!encodable.contains(value + 2)) {
                assertThatThrownBy(() -> Statement.encode("and x0, x1, #0x" + Long.toHexString(value + 2), 0))
                        .isInstanceOf(SyntaxException.class);
            }
        }
    }

    private static Set<Long> repeatedRuns() {
        Set<Long> values = new TreeSet<>();
        for (int size = 2; size <= 64; size *= 2) {
            for (int ones = 1; ones < size; ones++) {
                for (int rotation = 0; rotation < size; rotation++) {
                    values.add(repeatedRun(size, ones, rotation));
                }
            }
        }
        return values;
    }

    private static long repeatedRun(int size, int ones, int rotation) {
        long value = 0;
        for (int bit = 0; bit < 64; bit++) {
            value |= (bit + rotation) % size < ones ? 1L << bit : 0;
        }
        return value;
    }
}

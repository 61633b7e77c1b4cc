package worldswitch.emulator.cpu.semantics.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import worldswitch.emulator.isa.InstructionSet;

/** Random sequences of instructions on a whole machine and in QEMU. */
class SequenceTest {
    private static final int FEW_SEQUENCES = 12;
    private static final int FEW_STATES = 16;
    private static final int FEW_ACCESSES = 50;
    private static final int ROUNDS = 10;
    private static final int UNTIL_HOT = 600;

    @TempDir
    Path folder = Path.of(".");

    /** With repetitions the sequences become hot, so that their lines are fused. */
    @ParameterizedTest
    @ValueSource(ints = {0, UNTIL_HOT})
    void every_golden_vector_is_met(int repetitions) {
        SequenceMachine machine = new SequenceMachine();
        List<ProcessorState> states = Sequence.states(SequenceVectors.SEED, SequenceVectors.STATES);
        List<String> missed = SequenceVectors.all().stream()
                .filter(vector -> !vector.equals(
                        SequenceVectors.of(vector.sequence(), machine.repeat(vector.sequence(), states, repetitions))))
                .map(vector -> vector.sequence().line())
                .toList();
        assertThat(missed).isEmpty();
    }

    @Test
    void every_form_that_qemu_has_right_is_in_a_golden_sequence() {
        Set<String> there = new HashSet<>();
        SequenceVectors.all().stream()
                .flatMap(vector -> vector.sequence().words().stream())
                .forEach(word -> there.add(Objects.requireNonNull(InstructionSet.A64.decode(word))
                        .form()
                        .name()));
        assertThat(there)
                .containsAll(Stream.of(OraclePart.values())
                        .flatMap(OraclePart::forms)
                        .filter(form -> !QemuErratum.concerns(SingleStep.binding(form)))
                        .toList());
    }

    @Test
    void one_changed_instruction_is_seen() {
        SequenceVectors vector = SequenceVectors.all().get(0);
        List<ProcessorState> states = Sequence.states(SequenceVectors.SEED, SequenceVectors.STATES);
        Sequence shorter = vector.sequence().first(vector.sequence().words().size() - 1);
        List<ProcessorState> results = new SequenceMachine().run(shorter, states);
        assertThat(SequenceVectors.of(vector.sequence(), results).hash()).isNotEqualTo(vector.hash());
    }

    /** Each of them has a MOV to SP before it. */
    @Test
    void loadsAndStoresGoByTheStackPointerToo() {
        SequenceGenerator generator = new SequenceGenerator(new Random(SequenceVectors.SEED));
        long moves = Stream.generate(generator::next)
                .limit(SequenceGenerator.round())
                .flatMap(sequence -> sequence.words().stream())
                .filter(word -> (word & 0xffff_fc1f) == 0x9100_001f)
                .count();
        assertThat(moves).isGreaterThan(FEW_ACCESSES);
    }

    @Test
    void random_sequences_come_to_what_they_come_to_in_qemu() throws Exception {
        SequenceComparison comparison = comparison();
        comparison.run(SequenceVectors.SEED + 1, FEW_SEQUENCES, FEW_STATES);
        assertThat(comparison.differences()).isEmpty();
    }

    @Tag("campaign")
    @ParameterizedTest
    @ValueSource(longs = {101, 102, 103, 104, 105})
    void many_random_sequences_come_to_what_they_come_to_in_qemu(long seed) throws Exception {
        SequenceComparison comparison = comparison();
        for (int round = 0; round < ROUNDS; round++) {
            comparison.run(seed * ROUNDS + round, SequenceGenerator.round(), SequenceVectors.STATES);
        }
        System.out.printf("%d executions of instructions in sequences, seed %d%n", comparison.executions(), seed);
        assertThat(comparison.differences()).isEmpty();
    }

    @Tag("campaign")
    @Test
    void the_golden_vectors_are_what_qemu_gives() throws Exception {
        assumeTrue(Qemu.isInstalled("qemu-aarch64", "aarch64-linux-gnu-as", "aarch64-linux-gnu-ld"), Qemu.MISSING);
        List<SequenceVectors> golden = SequenceVectors.all();
        List<Sequence> sequences =
                golden.stream().map(SequenceVectors::sequence).toList();
        assertThat(SequenceVectors.withQemu(folder, sequences)).isEqualTo(golden);
    }

    private SequenceComparison comparison() {
        assumeTrue(Qemu.isInstalled("qemu-aarch64", "aarch64-linux-gnu-as", "aarch64-linux-gnu-ld"), Qemu.MISSING);
        return new SequenceComparison(folder);
    }
}

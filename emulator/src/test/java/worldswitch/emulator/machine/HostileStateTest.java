package worldswitch.emulator.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import worldswitch.emulator.machine.load.ElfFile;
import worldswitch.emulator.machine.load.LoadProblem;
import worldswitch.emulator.memory.MemoryImage;

/** Words of any origin are refused in words, or give a machine that runs. */
class HostileStateTest {
    private static final int LENGTH = 4200;
    private static final String[] PROGRAMS = {"everything.S", "processors.S"};
    private static final Machine[] MACHINES = {machine(PROGRAMS[0], 1), machine(PROGRAMS[1], 2)};
    private static final int STATES = 24;
    private static final MachineState[][] GOOD = new MachineState[MACHINES.length][STATES];
    private static final MemoryImage[][] MEMORY = new MemoryImage[MACHINES.length][STATES];

    static {
        for (int i = 0; i < MACHINES.length; i++) {
            for (int at = 0; at < STATES; at++) {
                MACHINES[i].run((long) LENGTH * at / STATES);
                GOOD[i][at] = MACHINES[i].save();
                MEMORY[i][at] = MACHINES[i].memory().snapshot();
            }
        }
    }

    private static Machine machine(String program, int cpus) {
        Machine machine = new Machine(new MachineConfiguration(16 << 20, cpus, true, false, Set.of(), 2));
        try {
            machine.load(ElfFile.read(TestProgram.elf(program, 2)));
        } catch (LoadProblem e) {
            throw new IllegalStateException(e);
        }
        return machine;
    }

    @Property(tries = 400)
    void a_state_with_words_changed_is_refused_or_runs(
            @ForAll @IntRange(max = 1) int which, @ForAll @IntRange(max = STATES - 1) int at, @ForAll long seed) {
        Machine machine = MACHINES[which];
        long[] words = GOOD[which][at].words();
        Random random = new Random(seed);
        for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
            int place = random.nextInt(words.length);
            words[place] = changed(random, words[place]);
        }
        MachineState state = MachineState.of(words);
        machine.memory().restore(MEMORY[which][at]);
        if (restores(machine, state)) {
            assertThat(machine.save()).isEqualTo(state);
            assertThat(machine.run(machine.time().instructions() + 10_000)).isNotNull();
        }
        machine.memory().restore(MEMORY[which][at]);
        machine.restore(GOOD[which][at]);
        assertThat(machine.save()).as("the machine is sound again").isEqualTo(GOOD[which][at]);
    }

    @Property(tries = 100)
    void a_state_of_another_length_is_refused(
            @ForAll @IntRange(max = 1) int which, @ForAll @IntRange(max = STATES - 1) int at, @ForAll long seed) {
        long[] words = GOOD[which][at].words();
        int length = new Random(seed).nextInt(2 * words.length);
        if (length != words.length) {
            MachineState state = MachineState.of(Arrays.copyOf(words, length));
            assertThat(restores(MACHINES[which], state)).isFalse();
        }
    }

    private static long changed(Random random, long word) {
        return switch (random.nextInt(5)) {
            case 0 -> word ^ 1L << random.nextInt(Long.SIZE);
            case 1 -> random.nextLong();
            case 2 -> random.nextInt(64) - 8;
            case 3 -> word + random.nextInt(9) - 4;
            default -> random.nextBoolean() ? Long.MIN_VALUE : Long.MAX_VALUE >>> random.nextInt(Long.SIZE);
        };
    }

    private static boolean restores(Machine machine, MachineState state) {
        try {
            machine.restore(state);
            return true;
        } catch (IllegalArgumentException refused) {
            assertThat(refused).hasMessageStartingWith("not a state of this machine: ");
            return false;
        }
    }

    @Test
    void a_refusal_names_the_part_the_word_and_what_is_wrong_with_it() {
        long[] words = GOOD[0][3].words();
        words[1] = 2;
        assertThatThrownBy(() -> MACHINES[0].restore(MachineState.of(words)))
                .hasMessage(
                        "not a state of this machine: version and number of processors: word 1, 0x2, is another number"
                                + " of processors than 1");
    }
}

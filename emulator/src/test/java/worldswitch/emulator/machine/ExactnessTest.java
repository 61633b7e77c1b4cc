package worldswitch.emulator.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import worldswitch.emulator.event.CpuView;
import worldswitch.emulator.event.MachineObserver;
import worldswitch.emulator.event.TakenException;
import worldswitch.emulator.machine.load.ElfFile;
import worldswitch.emulator.machine.load.LoadProblem;
import worldswitch.emulator.memory.MemoryImage;
import worldswitch.emulator.memory.PhysicalSpan;
import worldswitch.emulator.mmu.Watchpoint;

/** Whatever was done to a machine on the way, saved, restored, stopped, watched: at equal counts it is in equal states. */
class ExactnessTest {
    private static final int POINTS = 64;
    private static final int MEMORY = 16 << 20;

    /** A program, what it runs on, and about how many instructions it takes. */
    record Guest(String program, int cpus, boolean deferred, long instructions) {
        Machine machine() {
            Machine machine = new Machine(new MachineConfiguration(MEMORY, cpus, deferred, deferred, Set.of(), 2));
            try {
                machine.load(ElfFile.read(TestProgram.elf(program, 2)));
            } catch (LoadProblem e) {
                throw new IllegalStateException(e);
            }
            return machine;
        }

        long count(int point) {
            return instructions * point / POINTS;
        }

        /** Runs to a point; what is typed at earlier ones was typed already, what is typed there is. */
        void run(Machine machine, int point) {
            machine.run(count(point));
            machine.input('a' + point % 26);
        }
    }

    /** A machine at one moment. */
    record Saved(MachineState state, MemoryImage memory) {
        static Saved of(Machine machine) {
            return new Saved(machine.save(), machine.memory().snapshot());
        }

        void restore(Machine machine) {
            machine.memory().restore(memory);
            machine.restore(state);
        }
    }

    static Stream<Guest> guests() {
        return Stream.of(false, true)
                .flatMap(deferred -> Stream.of(
                        new Guest("everything.S", 1, deferred, 4240),
                        new Guest("everything.S", 2, deferred, 4240),
                        new Guest("evictions.S", 1, deferred, 3600),
                        new Guest("timer.S", 1, deferred, 700),
                        new Guest("counters.S", 1, deferred, 1600),
                        new Guest("debugged.S", 1, deferred, 4000),
                        new Guest("echo.S", 1, deferred, 2000),
                        new Guest("processors.S", 2, deferred, 4000),
                        new Guest("processors.S", 4, deferred, 6000),
                        new Guest("translation.S", 1, deferred, 700)));
    }

    static Stream<Guest> fewGuests() {
        return Stream.of(
                new Guest("everything.S", 1, false, 1100),
                new Guest("evictions.S", 1, false, 400),
                new Guest("counters.S", 1, false, 1200),
                new Guest("processors.S", 2, true, 400));
    }

    /** The hash at each point of a machine to which nothing else is done. */
    private static long[] straight(Guest guest) {
        Machine machine = guest.machine();
        long[] hashes = new long[POINTS];
        for (int point = 0; point < POINTS; point++) {
            guest.run(machine, point);
            hashes[point] = machine.stateHash();
        }
        return hashes;
    }

    @ParameterizedTest
    @MethodSource("guests")
    void hashing_on_the_way_changes_nothing(Guest guest) {
        Machine machine = guest.machine();
        IntStream.range(0, POINTS).forEach(point -> guest.run(machine, point));
        assertThat(machine.stateHash()).isEqualTo(straight(guest)[POINTS - 1]);
    }

    @ParameterizedTest
    @MethodSource("guests")
    void stopping_after_every_instruction_changes_nothing(Guest guest) {
        Machine machine = guest.machine();
        long[] hashes = straight(guest);
        for (int point = 0; point < POINTS; point++) {
            for (long count = machine.time().instructions() + 1; count < guest.count(point); count++) {
                machine.run(count);
            }
            guest.run(machine, point);
            assertThat(machine.stateHash()).as("point %d", point).isEqualTo(hashes[point]);
        }
    }

    @ParameterizedTest
    @MethodSource("guests")
    void a_machine_that_goes_back_does_again_what_it_did(Guest guest) {
        Machine machine = guest.machine();
        long[] hashes = straight(guest);
        for (int point = 0; point < POINTS; point++) {
            guest.run(machine, point);
            Saved saved = Saved.of(machine);
            for (int ahead = point + 1; ahead < Math.min(point + 4, POINTS); ahead++) {
                guest.run(machine, ahead);
            }
            machine.run(machine.time().instructions() + 7 * point);
            saved.restore(machine);
            assertThat(machine.save()).isEqualTo(saved.state);
            assertThat(machine.stateHash()).as("point %d", point).isEqualTo(hashes[point]);
        }
    }

    @ParameterizedTest
    @MethodSource("guests")
    void a_new_machine_goes_on_where_another_one_was(Guest guest) {
        Machine machine = guest.machine();
        long[] hashes = straight(guest);
        for (int point = 0; point < POINTS; point++) {
            guest.run(machine, point);
            if (point % 8 != 5) {
                continue;
            }
            Machine other = new Machine(machine.configuration());
            MachineState words = MachineState.of(machine.save().words());
            new Saved(words, machine.memory().snapshot()).restore(other);
            for (int ahead = point + 1; ahead < Math.min(point + 9, POINTS); ahead++) {
                guest.run(other, ahead);
                assertThat(other.stateHash()).as("%d from %d", ahead, point).isEqualTo(hashes[ahead]);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("guests")
    void being_watched_in_every_way_changes_nothing(Guest guest) {
        Machine machine = guest.machine();
        machine.observe(new Busy(machine));
        machine.setBreakpoints(IntStream.range(0, 512)
                .mapToLong(place -> Machine.RAM + 0x8_0000 + 12L * place)
                .toArray());
        machine.setWatchpoints(List.of(new Watchpoint(Machine.RAM, MEMORY, true, true)));
        machine.watchStores(List.of(new PhysicalSpan(Machine.RAM, MEMORY)));
        long[] hashes = straight(guest);
        for (int point = 0; point < POINTS; point++) {
            StopReason stop = machine.run(guest.count(point));
            while (stop.kind() == StopReason.Kind.REQUEST) {
                stop = machine.run(guest.count(point));
            }
            machine.input('a' + point % 26);
            assertThat(machine.stateHash()).as("point %d", point).isEqualTo(hashes[point]);
        }
    }

    /**
     * Saves at every instruction, so also between the two halves of whatever takes more than one, and goes back from a place
     * far away.
     */
    @ParameterizedTest
    @MethodSource("fewGuests")
    void every_single_state_can_be_gone_back_to(Guest guest) {
        Machine machine = guest.machine();
        Machine other = guest.machine();
        Saved start = Saved.of(machine);
        Deque<Saved> last = new ArrayDeque<>(List.of(start));
        for (long count = 1; count < guest.instructions; count++) {
            machine.run(count);
            last.add(Saved.of(machine));
            start.restore(other);
            other.run(100);
            last.element().restore(other);
            other.run(count);
            assertThat(other.save()).as("%d", count).isEqualTo(last.getLast().state);
            if (last.size() > 3) {
                last.remove();
            }
        }
    }

    /** Looks at everything, and stops the machine now and then. */
    private static final class Busy implements MachineObserver {
        private final Machine machine;
        private int events;

        Busy(Machine machine) {
            this.machine = machine;
        }

        private void happened() {
            if (++events % 3 == 0) {
                machine.requestStop();
            }
        }

        @Override
        public void breakpointReached(CpuView cpu) {
            happened();
        }

        @Override
        public void exceptionTaken(CpuView cpu, TakenException exception) {
            happened();
        }

        @Override
        public void interruptChanged(CpuView cpu, int interrupt, int state) {
            happened();
        }

        @Override
        public void memoryWritten(CpuView cpu, long physical, int size, long old, long value) {
            happened();
        }
    }
}

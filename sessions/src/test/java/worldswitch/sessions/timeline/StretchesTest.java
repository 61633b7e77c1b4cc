package worldswitch.sessions.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import worldswitch.emulator.event.ExceptionKind;
import worldswitch.emulator.event.TakenException;
import worldswitch.emulator.sysreg.catalogue.Catalogue;
import worldswitch.sessions.breakpoint.StillCpu;
import worldswitch.sessions.column.Log;
import worldswitch.sessions.hazard.Judge;
import worldswitch.sessions.world.World;
import worldswitch.sessions.world.Worlds;

/** Stretches that have rows of their own and those that exits tell make one sequence, which is what the processors ran. */
class StretchesTest {
    private static final int HCR_EL2 = Catalogue.index("HCR_EL2");
    private static final int VTTBR_EL2 = Catalogue.index("VTTBR_EL2");
    private static final long HOST_AT_EL2 = Catalogue.mask("HCR_EL2.E2H") | Catalogue.mask("HCR_EL2.TGE");
    private static final long PLENTY = 32 << 20;
    /** Two chunks of each table, whatever its width. */
    private static final long LITTLE = 1;

    /** Processors that change their exception levels at random, as the architecture lets them, and a plain list of what they ran. */
    private static final class Processors {
        final Recorder recorder;
        final List<Stretch> ended = new ArrayList<>();
        private final Random random;
        private final StillCpu[] cpus;
        private final Stretch[] running;
        private final TakenException exception = new TakenException();
        private long now;

        Processors(Recorder recorder, long seed, int count) {
            this.recorder = recorder;
            random = new Random(seed);
            cpus = IntStream.range(0, count).mapToObj(id -> reset(id)).toArray(StillCpu[]::new);
            running = new Stretch[count];
            for (StillCpu cpu : cpus) {
                recorder.begin(cpu);
                note(cpu, "reset");
            }
        }

        private static StillCpu reset(int id) {
            StillCpu cpu = new StillCpu();
            cpu.id = id;
            cpu.el = 2;
            return cpu;
        }

        /** Changes the level of one processor or another, so many times. */
        void run(int changes) {
            for (int i = 0; i < changes; i++) {
                StillCpu cpu = cpus[random.nextInt(cpus.length)];
                now += 1 + random.nextInt(9);
                cpu.instructions = now;
                if (cpu.el == 2 && random.nextInt(5) == 0) {
                    turn(cpu);
                } else if (cpu.el == 2 && random.nextInt(10) > 0) {
                    leaveTwo(cpu);
                } else if (cpu.el == 1 && random.nextInt(10) == 0) {
                    arrive(cpu, 0);
                } else {
                    take(cpu);
                }
            }
        }

        private void leaveTwo(StillCpu cpu) {
            cpu.system[HCR_EL2] = random.nextInt(6) == 0 ? 0 : 1;
            cpu.system[VTTBR_EL2] = (long) random.nextInt(3) << 48;
            boolean illegal = random.nextInt(10) == 0;
            cpu.el = illegal ? 2 : 1;
            recorder.exceptionReturned(cpu, 2, 0, illegal);
            note(cpu, illegal ? "illegal ERET" : "ERET");
        }

        /** Makes EL2 the host's, or takes it from it; the instruction that does so is the last of the stretch. */
        private void turn(StillCpu cpu) {
            World before = recorder.world(cpu);
            cpu.system[HCR_EL2] = random.nextBoolean() ? HOST_AT_EL2 : 1;
            recorder.worldChanged(cpu);
            now++;
            if (!recorder.world(cpu).equals(before)) {
                note(cpu, "system register write");
            }
        }

        private void arrive(StillCpu cpu, int el) {
            int from = cpu.el;
            cpu.el = el;
            recorder.exceptionReturned(cpu, from, 0, false);
            note(cpu, "ERET");
        }

        private void take(StillCpu cpu) {
            exception.fromEl = cpu.el;
            exception.toEl = cpu.el == 2 || random.nextInt(4) > 0 ? 2 : 1;
            exception.kind = ExceptionKind.values()[random.nextInt(4)];
            cpu.el = exception.toEl;
            recorder.exceptionTaken(cpu, exception);
            note(cpu, Beginning.of(exception.kind).toString());
        }

        private void note(StillCpu cpu, String how) {
            Stretch before = running[cpu.id];
            if (before != null) {
                ended.add(upTo(before, now));
            }
            running[cpu.id] = new Stretch(now, now, cpu.id, cpu.el, recorder.world(cpu), how);
        }

        private static Stretch upTo(Stretch stretch, long now) {
            return new Stretch(stretch.from(), now, stretch.cpu(), stretch.el(), stretch.world(), stretch.how());
        }

        /** What has run, on one processor after the other. */
        List<Stretch> ran() {
            List<Stretch> ran = new ArrayList<>(ended);
            for (Stretch stretch : running) {
                ran.add(upTo(stretch, now));
            }
            return byProcessor(ran);
        }

        Log<Stretch> log() {
            return recorder.timeline(now).stretches();
        }
    }

    private static List<Stretch> byProcessor(List<Stretch> stretches) {
        List<Stretch> sorted = new ArrayList<>(stretches);
        sorted.sort(Comparator.comparingInt(Stretch::cpu));
        return sorted;
    }

    private static Processors processors(long seed, int count, long budget) {
        return new Processors(new Recorder(count, Judge.BY_FIELDS, new Worlds(), budget), seed, count);
    }

    @Property(tries = 20)
    void the_stretches_of_each_processor_are_what_it_ran(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 3) int cpus,
            @ForAll @IntRange(max = 5000) int changes) {
        Processors processors = processors(seed, cpus, PLENTY);
        processors.run(changes);

        assertThat(byProcessor(processors.log().held().toList())).isEqualTo(processors.ran());
    }

    @Property(tries = 10)
    void what_is_held_after_many_were_dropped_is_what_ran_last(@ForAll long seed) {
        Processors processors = processors(seed, 1, LITTLE);
        processors.run(20_000);

        Log<Stretch> log = processors.log();
        assertThat(log.size()).isEqualTo(processors.ran().size());
        assertThat(log.dropped()).isPositive().isLessThan(log.size() - 1000);
        assertThat(log.held().toList()).isEqualTo(processors.ran().subList((int) log.dropped(), (int) log.size()));
        assertThatThrownBy(() -> log.get(log.dropped() - 1)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Property(tries = 20)
    void a_stretch_is_found_by_its_time(@ForAll long seed, @ForAll @IntRange(max = 2000) int changes) {
        Processors processors = processors(seed, 1, PLENTY);
        processors.run(changes);

        Log<Stretch> log = processors.log();
        for (long number = 0; number < log.size(); number += 1 + log.size() / 50) {
            assertThat(log.at(log.get(number).from())).isEqualTo(number);
            assertThat(log.at(log.get(number).from() + 1)).isEqualTo(number + 1);
        }
    }

    @Property(tries = 20)
    void a_record_taken_back_to_any_change_shows_what_had_run_then(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 3) int cpus, @ForAll @IntRange(max = 500) int changes) {
        Processors processors = processors(seed, cpus, PLENTY);
        processors.run(changes);
        RecorderState state = processors.recorder.save();
        long now = processors.now;
        List<Stretch> before = processors.log().held().toList();
        processors.run(1 + changes);
        processors.recorder.restore(state);

        assertThat(processors.recorder.timeline(now).stretches().held().toList())
                .isEqualTo(before);
    }

    @Property(tries = 10)
    void another_record_takes_up_without_what_was_before(@ForAll long seed, @ForAll @IntRange(max = 3000) int changes) {
        Processors processors = processors(seed, 1, PLENTY);
        processors.run(changes);
        Processors other = processors(seed, 1, PLENTY);
        other.recorder.restore(processors.recorder.save());

        Log<Stretch> log = other.recorder.timeline(processors.now).stretches();
        List<Stretch> ran = processors.ran();
        assertThat(log.size()).isEqualTo(ran.size());
        assertThat(log.held().toList()).isEqualTo(ran.subList((int) log.dropped(), ran.size()));
        assertThat(log.held().map(Stretch::world).filter(World::isGuest).count())
                .isLessThanOrEqualTo(1);
    }

    @Test
    void a_change_of_worlds_by_an_exception_is_no_stretch_of_its_own() {
        Processors processors = processors(0, 1, PLENTY);
        StillCpu cpu = processors.cpus[0];
        cpu.instructions = 7;
        cpu.system[HCR_EL2] = HOST_AT_EL2;
        processors.recorder.worldChanged(cpu);
        processors.recorder.exceptionReturned(cpu, 2, 0, true);

        assertThat(processors.recorder.timeline(9).stretches().held())
                .extracting(
                        Stretch::from, Stretch::to, stretch -> stretch.world().kind(), Stretch::how)
                .containsExactly(
                        tuple(0L, 7L, World.Kind.HYPERVISOR, "reset"), tuple(7L, 9L, World.Kind.HOST, "illegal ERET"));
    }
}

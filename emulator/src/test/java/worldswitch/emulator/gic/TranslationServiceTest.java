package worldswitch.emulator.gic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import worldswitch.emulator.cpu.Cpu;
import worldswitch.emulator.event.CpuView;
import worldswitch.emulator.event.MachineObserver;
import worldswitch.emulator.memory.PhysicalMemory;
import worldswitch.emulator.state.StateTape;
import worldswitch.emulator.sysreg.catalogue.Catalogue;
import worldswitch.emulator.time.VirtualTime;

/** LPIs among several processors, what becomes of them when tables are not there, and what is saved of them. */
class TranslationServiceTest {
    private static final int CPUS = 3;
    private static final long DISTRIBUTOR = 0x0800_0000;
    private static final long ITS = 0x0808_0000;
    private static final long REDISTRIBUTOR = 0x080a_0000;
    private static final long QUEUE = 0x4000_0000;
    private static final long CONFIGURATION = 0x4001_0000;
    private static final long PENDING = 0x4010_0000;
    private static final long DEVICES = 0x4002_0000;
    private static final long COLLECTIONS = 0x4003_0000;
    private static final long EVENTS = 0x4004_0000;
    private static final long VALID = 1L << 63;
    private static final int FIRST = 8192;
    private static final long LONG_QUEUE = 0x4020_0000;
    private static final int LAST = 0xf_ffe0;

    private final VirtualTime time = new VirtualTime();
    private final Cpu[] cpus =
            IntStream.range(0, CPUS).mapToObj(id -> new Cpu(id, time)).toArray(Cpu[]::new);
    private final PhysicalMemory memory = new PhysicalMemory();
    private final Gic gic = new Gic(memory, cpus);
    private int next;

    /** Device 4 with 32 events, event n LPI 8192 + n of collection n % 3, which is at processor n % 3. */
    @BeforeEach
    void everything_on_and_mapped() {
        memory.addRam(QUEUE, 0x40_0000);
        gic.map();
        memory.write(DISTRIBUTOR, 4, 2);
        for (int cpu = 0; cpu < CPUS; cpu++) {
            on(gic, memory, cpus, cpu);
        }
        memory.write(ITS + 0x100, 8, VALID | DEVICES);
        memory.write(ITS + 0x108, 8, VALID | COLLECTIONS);
        memory.write(ITS + 0x80, 8, VALID | QUEUE);
        memory.write(ITS, 4, 1);
        command(0x08 | 4L << 32, 4, VALID | EVENTS);
        for (long cpu = 0; cpu < CPUS; cpu++) {
            command(0x09, 0, VALID | cpu << 16 | cpu);
        }
        for (long event = 0; event < 32; event++) {
            memory.write(CONFIGURATION + event, 1, 0xa1);
            command(0x0a | 4L << 32, event | FIRST + event << 32, event % CPUS);
        }
    }

    private static void on(Gic gic, PhysicalMemory memory, Cpu[] cpus, int cpu) {
        long frame = REDISTRIBUTOR + 0x2_0000 * cpu;
        memory.write(frame + 0x14, 4, 0);
        memory.write(frame + 0x70, 8, CONFIGURATION | 15);
        memory.write(frame + 0x78, 8, PENDING + 0x1_0000 * cpu);
        memory.write(frame, 4, 1);
        cpus[cpu].registers.write(Catalogue.index("ICC_PMR_EL1"), 0xf8);
        cpus[cpu].registers.write(Catalogue.index("ICC_IGRPEN1_EL1"), 1);
    }

    private void command(long... words) {
        for (int i = 0; i < 4; i++) {
            memory.write(QUEUE + next + 8 * i, 8, i < words.length ? words[i] : 0);
        }
        next = (next + 32) % 4096;
        memory.write(ITS + 0x88, 8, next);
    }

    private void happen(int event) {
        command(0x03 | 4L << 32, event);
    }

    private long acknowledge(int cpu) {
        return cpus[cpu].registers.read(Catalogue.index("ICC_IAR1_EL1"));
    }

    private String asserted() {
        StringBuilder text = new StringBuilder();
        for (Cpu cpu : cpus) {
            text.append(cpu.lines.irq() ? Integer.toString(cpu.id()) : "-");
        }
        return text.toString();
    }

    @Test
    void an_event_reaches_the_processor_of_its_collection() {
        happen(5);
        assertThat(asserted()).isEqualTo("--2");
        assertThat(acknowledge(2)).isEqualTo(FIRST + 5);
        assertThat(asserted()).isEqualTo("---");
    }

    @Test
    void an_event_that_is_moved_takes_its_pending_lpi_along() {
        happen(3);
        happen(6);
        command(0x01 | 4L << 32, 3, 1);
        assertThat(asserted()).isEqualTo("01-");
        assertThat(memory.read(PENDING + FIRST / 8, 1)).isEqualTo(1 << 6);
        assertThat(memory.read(PENDING + 0x1_0000 + FIRST / 8, 1)).isEqualTo(1 << 3);
        happen(3);
        assertThat(acknowledge(1)).isEqualTo(FIRST + 3);
        assertThat(acknowledge(0)).isEqualTo(FIRST + 6);
    }

    @Test
    void all_that_are_pending_move_to_another_processor() {
        happen(0);
        happen(9);
        happen(2);
        command(0x0e, 0, 0, 2L << 16);
        assertThat(asserted()).isEqualTo("--2");
        for (int expected : new int[] {0, 2, 9}) {
            assertThat(acknowledge(2)).isEqualTo(FIRST + expected);
            cpus[2].registers.write(Catalogue.index("ICC_EOIR1_EL1"), FIRST + expected);
        }
        assertThat(acknowledge(2)).isEqualTo(1023);
    }

    @Test
    void a_changed_configuration_holds_for_what_is_pending_only_after_a_command() {
        happen(0);
        memory.write(CONFIGURATION, 1, 0xa0);
        assertThat(asserted()).isEqualTo("0--");
        command(0x0d, 0, 0);
        assertThat(asserted()).isEqualTo("---");
        memory.write(CONFIGURATION, 1, 0xa1);
        command(0x0c | 4L << 32, 0);
        assertThat(asserted()).isEqualTo("0--");
    }

    @Test
    void a_command_that_meets_a_table_outside_memory_stalls_the_queue_until_a_retry() {
        memory.write(ITS, 4, 0);
        memory.write(ITS + 0x108, 8, VALID | 0x1000_0000);
        memory.write(ITS, 4, 1);
        long stuck = next;
        happen(1);
        assertThat(memory.read(ITS + 0x90, 8)).isEqualTo(stuck | 1);
        happen(2);
        assertThat(memory.read(ITS + 0x90, 8)).isEqualTo(stuck | 1);
        memory.write(ITS, 4, 0);
        memory.write(ITS + 0x108, 8, VALID | COLLECTIONS);
        memory.write(ITS, 4, 1);
        assertThat(memory.read(ITS + 0x90, 8)).isEqualTo(stuck | 1);
        memory.write(ITS + 0x88, 4, next | 1);
        assertThat(memory.read(ITS + 0x90, 8)).isEqualTo(next);
        assertThat(asserted()).isEqualTo("-12");
        memory.write(ITS, 4, 0);
        memory.write(ITS + 0x80, 8, VALID | 0x1000_0000);
        memory.write(ITS, 4, 1);
        memory.write(ITS + 0x88, 4, 0x20);
        assertThat(memory.read(ITS + 0x90, 8)).isEqualTo(1);
        memory.write(ITS + 0x1_0040, 4, 1);
    }

    @Test
    void tables_of_a_redistributor_that_are_not_in_memory_have_no_lpi_enabled() {
        memory.write(REDISTRIBUTOR, 4, 0);
        memory.write(REDISTRIBUTOR + 0x70, 8, 0x1000_000f);
        memory.write(REDISTRIBUTOR + 0x78, 8, 0x1000_0000);
        memory.write(REDISTRIBUTOR, 4, 1);
        happen(0);
        assertThat(asserted()).isEqualTo("---");
        assertThat(gic.snapshot().cpus().get(0).interrupts())
                .extracting(InterruptSnapshot::intid, InterruptSnapshot::enabled, InterruptSnapshot::state)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(FIRST, false, "pending"));
    }

    @Test
    void the_tables_cannot_be_moved_while_they_are_in_use() {
        memory.write(REDISTRIBUTOR + 0x70, 8, 0);
        memory.write(REDISTRIBUTOR + 0x78, 4, 0);
        memory.write(ITS + 0x100, 8, 0);
        memory.write(ITS + 0x80, 8, 0);
        happen(0);
        assertThat(asserted()).isEqualTo("0--");
        assertThat(memory.read(REDISTRIBUTOR + 0x74, 4)).isZero();
        assertThat(memory.read(REDISTRIBUTOR + 0x70, 4)).isEqualTo(CONFIGURATION | 15);
    }

    @Test
    void what_happens_to_lpis_is_reported() {
        List<String> seen = new ArrayList<>();
        gic.observe(new MachineObserver() {
            @Override
            public void interruptChanged(CpuView cpu, int interrupt, int state) {
                seen.add("cpu %d interrupt %d state %d".formatted(cpu.id(), interrupt, state));
            }
        });
        happen(1);
        acknowledge(1);
        happen(2);
        memory.write(REDISTRIBUTOR + 0x4_0000, 4, 0);
        assertThat(seen)
                .containsExactly(
                        "cpu 1 interrupt 8193 state 1",
                        "cpu 1 interrupt 8193 state 0",
                        "cpu 2 interrupt 8194 state 1",
                        "cpu 2 interrupt 8194 state 0");
    }

    /** A queue of 1 MiB of commands that do nothing, but for the last, which is INT for event 5. */
    private void fillLongQueue() {
        memory.write(ITS, 4, 0);
        memory.write(ITS + 0x80, 8, VALID | LONG_QUEUE | 0xff);
        memory.write(ITS + 0x88, 8, 0);
        memory.write(ITS, 4, 1);
        memory.write(LONG_QUEUE + LAST, 8, 0x03 | 4L << 32);
        memory.write(LONG_QUEUE + LAST + 8, 8, 5);
    }

    private long reader() {
        return memory.read(ITS + 0x90, 8);
    }

    private void untilNext() {
        time.retire(time.next() - time.now());
        time.expire();
    }

    @Test
    void aLongQueueGoesOnAtLaterMomentsAndTheReaderTellsHowFarItHasCome() {
        fillLongQueue();
        memory.write(ITS + 0x88, 8, LAST);
        List<Long> seen = new ArrayList<>(List.of(reader()));
        while (time.next() != VirtualTime.NEVER) {
            memory.write(ITS + 0x88, 8, LAST);
            assertThat(reader()).as("a write does not hurry it").isEqualTo(seen.get(seen.size() - 1));
            untilNext();
            seen.add(reader());
        }
        assertThat(seen).hasSize(8).isSorted().startsWith(4096 * 32L).endsWith((long) LAST);
        assertThat(time.now()).isEqualTo(700_000);
        memory.write(ITS + 0x88, 8, 0);
        assertThat(reader()).isZero();
        assertThat(asserted()).isEqualTo("--2");
    }

    @Test
    void pendingLpisMakeCommandsDearer() {
        for (int event = 0; event < 32; event++) {
            happen(event);
        }
        fillLongQueue();
        memory.write(ITS + 0x88, 8, LAST);
        assertThat(reader()).isEqualTo(0x1_0000 / (16 + 32) * 32 + 32);
    }

    @Test
    void aQueueThatIsNotAtItsEndIsSavedAndGoesOnAtTheSameTime() {
        fillLongQueue();
        memory.write(ITS + 0x88, 8, LAST);
        untilNext();
        StateTape saved = StateTape.record();
        gic.state(saved);
        long next = time.next();
        long first = reader();
        untilNext();
        long second = reader();
        gic.state(StateTape.play(saved.words()));
        time.reconsider();
        assertThat(reader()).isEqualTo(first);
        assertThat(time.next()).isEqualTo(next);
        time.expire();
        assertThat(reader()).isEqualTo(second);
    }

    @Test
    void aQueueStopsWhereTheServiceIsSwitchedOff() {
        fillLongQueue();
        memory.write(ITS + 0x88, 8, LAST);
        long first = reader();
        memory.write(ITS, 4, 0);
        untilNext();
        assertThat(reader()).isEqualTo(first);
        assertThat(time.next()).isEqualTo(VirtualTime.NEVER);
        memory.write(ITS, 4, 1);
        assertThat(reader()).isEqualTo(2 * first);
    }

    @Test
    void a_restored_gic_has_the_same_lpis_pending_by_the_same_configuration() {
        happen(0);
        happen(4);
        memory.write(CONFIGURATION + 4, 1, 0xa0);
        StateTape saved = StateTape.record();
        gic.state(saved);
        acknowledge(0);
        acknowledge(1);
        memory.write(CONFIGURATION + 4, 1, 0);
        gic.state(StateTape.play(saved.words()));
        assertThat(asserted()).isEqualTo("01-");
        StateTape again = StateTape.record();
        gic.state(again);
        assertThat(again.words()).isEqualTo(saved.words());
        assertThat(acknowledge(1)).isEqualTo(FIRST + 4);
    }
}

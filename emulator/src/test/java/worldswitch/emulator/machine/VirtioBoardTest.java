package worldswitch.emulator.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import worldswitch.emulator.device.disk.Disk;
import worldswitch.emulator.device.disk.TestDisk;
import worldswitch.emulator.gic.InterruptSnapshot;
import worldswitch.emulator.memory.MemoryImage;

/** Virtio devices on the board, driven from outside by the registers that a guest would write. */
class VirtioBoardTest {
    private static final long FIRST_DRIVE = 0x0a00_3e00;
    private static final long SECOND_DRIVE = 0x0a00_3c00;
    private static final long ENTROPY = 0x0a00_3a00;
    private static final long CONSOLE = 0x0a00_3800;
    private static final long QUEUES = Machine.RAM + 0x1_0000;
    private static final long BUFFER = Machine.RAM + 0x2_0000;
    private static final int WRITE = 2;

    private final StringBuilder printed = new StringBuilder();
    private final Machine machine = machine();

    private Machine machine() {
        VirtioDevices devices =
                new VirtioDevices(List.of(new TestDisk(1 << 20), new TestDisk(Disk.SECTOR)), OptionalLong.of(1), true);
        Machine made = new Machine(new MachineConfiguration(16 << 20, 1, false, false, Set.of()).with(devices));
        made.observe(new ConsoleText(printed));
        return made;
    }

    private long read(long address) {
        return machine.memory().read(address, 4);
    }

    private void write(long address, long value) {
        machine.memory().write(address, 4, value & 0xffff_ffffL);
    }

    /** Brings a device up with queues of four descriptors, 4 KiB for each. */
    private void start(long device, int queues) {
        write(device + 0x70, 3);
        write(device + 0x24, 1);
        write(device + 0x20, 1);
        write(device + 0x70, 11);
        for (int queue = 0; queue < queues; queue++) {
            long place = QUEUES + 0x1000L * queue;
            write(device + 0x30, queue);
            write(device + 0x38, 4);
            write(device + 0x80, place);
            write(device + 0x90, place + 0x100);
            write(device + 0xa0, place + 0x200);
            write(device + 0x44, 1);
        }
        write(device + 0x70, 15);
    }

    /** Makes a buffer available in a queue, and notifies. */
    private void offer(long device, int queue, int length, int flags) {
        long place = QUEUES + 0x1000L * queue;
        machine.memory().write(place, 8, BUFFER);
        machine.memory().write(place + 8, 4, length);
        machine.memory().write(place + 12, 2, flags);
        machine.memory().write(place + 0x102, 2, machine.memory().read(place + 0x102, 2) + 1 & 0xffff);
        write(device + 0x50, queue);
    }

    private List<Integer> asserted() {
        return machine.gic().cpus().get(0).interrupts().stream()
                .filter(InterruptSnapshot::asserted)
                .map(InterruptSnapshot::intid)
                .toList();
    }

    @Test
    void devices_take_the_places_from_the_last_one_down_each_with_the_interrupt_of_its_place() {
        assertThat(read(FIRST_DRIVE + 8)).isEqualTo(2);
        assertThat(read(FIRST_DRIVE + 0x100)).isEqualTo((1 << 20) / 512);
        assertThat(read(SECOND_DRIVE + 0x100)).isEqualTo(1);
        assertThat(read(ENTROPY + 8)).isEqualTo(4);
        assertThat(read(CONSOLE + 8)).isEqualTo(3);
        assertThat(read(CONSOLE - 0x200 + 8)).isZero();
        start(ENTROPY, 1);
        offer(ENTROPY, 0, 8, WRITE);
        assertThat(asserted()).containsExactly(77);
        write(ENTROPY + 0x64, 1);
        assertThat(asserted()).isEmpty();
        write(ENTROPY + 0x70, 0);
        start(FIRST_DRIVE, 1);
        offer(FIRST_DRIVE, 0, 8, WRITE);
        assertThat(asserted()).as("a request without a header breaks the queue").containsExactly(79);
    }

    @Test
    void the_console_is_the_virtio_one_and_the_uart_prints_nowhere() {
        write(0x0900_0000, 'u');
        start(CONSOLE, 2);
        machine.memory().load(BUFFER, new byte[] {'h', 'v', 'c'});
        offer(CONSOLE, 1, 3, 0);
        assertThat(printed.toString()).isEqualTo("hvc");
        machine.input('x');
        offer(CONSOLE, 0, 1, WRITE);
        assertThat(machine.memory().read(BUFFER, 1)).isEqualTo('x');
        assertThat(read(0x0900_0018) & 1 << 4)
                .as("the UART has received nothing")
                .isNotZero();
        assertThat(asserted()).containsExactly(76);
    }

    @Test
    void a_saved_board_goes_on_as_the_one_it_was_saved_of() {
        start(ENTROPY, 1);
        offer(ENTROPY, 0, 5, WRITE);
        machine.input('y');
        VirtioBoardTest other = new VirtioBoardTest();
        other.machine.memory().restore(machine.memory().snapshot());
        other.machine.restore(machine.save());
        assertThat(other.machine.stateHash()).isEqualTo(machine.stateHash());
        offer(ENTROPY, 0, 8, WRITE);
        other.offer(ENTROPY, 0, 8, WRITE);
        assertThat(other.machine.stateHash()).isEqualTo(machine.stateHash());
    }

    @Test
    void what_is_written_to_a_drive_lies_beyond_what_a_guest_can_address() {
        long written = 1L << 56;
        assertThat(machine.memory().isRam(written)).isTrue();
        machine.current().pc = Machine.RAM;
        machine.current().x[1] = written;
        machine.memory().write(Machine.RAM, 4, 0xf900_0021L);
        machine.run(1);
        assertThat(machine.memory().read(written, 8)).isZero();
        assertThat(machine.current().pc).as("STR X1, [X1] was refused").isEqualTo(0x200);
    }

    @Property(tries = 200)
    void words_of_any_origin_are_refused_or_served_without_harm(@ForAll long seed) {
        start(ENTROPY, 1);
        offer(ENTROPY, 0, 5, WRITE);
        MachineState good = machine.save();
        MemoryImage memory = machine.memory().snapshot();
        long[] words = good.words();
        Random random = new Random(seed);
        for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
            int place = words.length - 1 - random.nextInt(Math.min(words.length, 90));
            words[place] = random.nextBoolean() ? random.nextLong() : random.nextInt(70_000);
        }
        MachineState changed = MachineState.of(words);
        try {
            machine.restore(changed);
            assertThat(machine.save()).isEqualTo(changed);
            for (long device : new long[] {FIRST_DRIVE, SECOND_DRIVE, ENTROPY, CONSOLE}) {
                write(device + 0x50, 0);
                write(device + 0x50, 1);
            }
        } catch (IllegalArgumentException refused) {
            assertThat(refused).hasMessageStartingWith("not a state of this machine");
        }
        machine.memory().restore(memory);
        machine.restore(good);
        assertThat(machine.save()).isEqualTo(good);
    }
}

package worldswitch.emulator.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import worldswitch.emulator.memory.BusFault;
import worldswitch.emulator.memory.PhysicalMemory;
import worldswitch.emulator.state.StateTape;

class FirmwareConfigurationTest {
    private static final long RAM = 0x4000_0000L;
    private static final int READ = 2;
    private static final int SKIP = 4;
    private static final int SELECT = 8;
    private static final int WRITE = 16;

    private final PhysicalMemory memory = memory();
    private final FirmwareConfiguration device = new FirmwareConfiguration(3, memory);

    private static PhysicalMemory memory() {
        PhysicalMemory memory = new PhysicalMemory();
        memory.addRam(RAM, 1 << 16);
        return memory;
    }

    /** Has a request done that lies at the start of RAM; tells what became of its control word. */
    private int request(int item, int what, int length, long address) {
        memory.load(
                RAM,
                ByteBuffer.allocate(16)
                        .putInt(item << 16 | what)
                        .putInt(length)
                        .putLong(address)
                        .array());
        device.write(0x10, 4, 0);
        device.write(0x14, 4, Integer.reverseBytes((int) RAM) & 0xffff_ffffL);
        return Integer.reverseBytes((int) memory.read(RAM, 4));
    }

    private String copied(long address, int length) {
        byte[] bytes = new byte[length];
        memory.copy(address, bytes, 0, length);
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** Selects an item as a little-endian guest does. */
    private void select(int item) {
        device.write(8, 2, Short.toUnsignedInt(Short.reverseBytes((short) item)));
    }

    @Test
    void it_signs_as_qemus_and_says_that_it_copies_into_memory() {
        assertThat(device.read(0, 4)).isEqualTo(0x554d_4551);
        select(1);
        assertThat(device.read(0, 4)).isEqualTo(3);
        assertThat(device.read(0x10, 8)).isEqualTo(0x4746_4320_554d_4551L);
        assertThat(device.read(0x10, 4)).isEqualTo(0x554d_4551L);
        assertThat(device.read(0x14, 4)).isEqualTo(0x4746_4320L);
    }

    @Test
    void an_item_is_read_in_order_in_any_size_and_zeros_follow() {
        select(0);
        assertThat(device.read(0, 1)).isEqualTo('Q');
        assertThat(device.read(0, 2)).isEqualTo('E' | 'M' << 8);
        assertThat(device.read(0, 8)).isEqualTo('U');
        assertThat(device.read(0, 8)).isZero();
        select(0);
        assertThat(device.read(0, 1)).isEqualTo('Q');
    }

    @Test
    void it_tells_the_number_of_processors() {
        select(5);
        assertThat(device.read(0, 2)).isEqualTo(3);
        select(0x0f);
        assertThat(device.read(0, 2)).isEqualTo(3);
        select(0x8000);
        assertThat(device.read(0, 8)).isZero();
    }

    @Test
    void its_directory_lists_files_by_name_number_and_size() {
        assertThat(request(0x19, READ | SELECT, 4 + 2 * 64, RAM + 0x100)).isZero();
        assertThat(copied(RAM + 0x100, 4)).isEqualTo("\0\0\0\2");
        assertThat(copied(RAM + 0x104, 20)).isEqualTo("\0\0\0\0\0\40\0\0bootorder\0\0\0");
        assertThat(copied(RAM + 0x144, 28)).isEqualTo("\0\0\0\4\0\41\0\0etc/boot-fail-wait\0\0");
        select(0x21);
        assertThat(device.read(0, 8)).isEqualTo(0xffff_ffffL);
    }

    @Test
    void what_it_is_given_to_hold_is_read_like_its_own() {
        device.put(0x11, "kernel".getBytes(StandardCharsets.US_ASCII));
        select(0x11);
        assertThat(device.read(0, 1)).isEqualTo('k');
        assertThat(request(0x11, READ | SELECT, 8, RAM + 0x100)).isZero();
        assertThat(copied(RAM + 0x100, 8)).isEqualTo("kernel\0\0");
    }

    @Test
    void a_request_goes_on_where_the_last_one_stood_and_zeros_follow() {
        assertThat(request(0, SELECT, 0, 0)).isZero();
        assertThat(request(0, SKIP, 1, 0)).isZero();
        memory.load(RAM + 0x0fff, "????????".getBytes(StandardCharsets.US_ASCII));
        assertThat(request(0, READ, 5, RAM + 0x0fff)).isZero();
        assertThat(copied(RAM + 0x0fff, 6)).isEqualTo("EMU\0\0?");
        assertThat(request(0, SKIP, -1, 0)).isZero();
        assertThat(device.read(0, 8)).isZero();
    }

    @Test
    void what_cannot_be_done_is_an_error_and_changes_nothing() {
        assertThat(request(0, SELECT | READ, 4, 0x1000)).isEqualTo(1);
        assertThat(request(0, SELECT | READ, -1, RAM + 0x100)).isEqualTo(1);
        assertThat(request(0, SELECT | READ, 8, RAM + 0xfffc)).isEqualTo(1);
        assertThat(request(0, SELECT | READ, 8, 1L << 56)).isEqualTo(1);
        assertThat(request(0, SELECT | WRITE, 4, RAM + 0x100)).isEqualTo(1);
        assertThat(device.read(0, 4)).isEqualTo(0x554d_4551);
        long before = memory.snapshot().hash();
        device.write(0x10, 8, -1);
        device.write(0x10, 8, Long.reverseBytes(RAM + 0xfff8));
        assertThat(memory.snapshot().hash()).isEqualTo(before);
    }

    @Test
    void where_it_has_no_register_nothing_answers() {
        assertThatThrownBy(() -> device.read(0x18, 8)).isInstanceOf(BusFault.class);
        assertThatThrownBy(() -> device.write(0x18, 4, 0)).isInstanceOf(BusFault.class);
        assertThatThrownBy(() -> device.write(4, 8, 0)).isInstanceOf(BusFault.class);
    }

    @Test
    void a_saved_device_goes_on_in_the_midst_of_its_item() {
        device.read(0, 2);
        StateTape tape = StateTape.record();
        device.state(tape);
        FirmwareConfiguration other = new FirmwareConfiguration(3, memory);
        other.state(StateTape.play(tape.words()));
        assertThat(other.read(0, 2)).isEqualTo('M' | 'U' << 8);
    }
}

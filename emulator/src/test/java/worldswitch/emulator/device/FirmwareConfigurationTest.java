package worldswitch.emulator.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import worldswitch.emulator.memory.BusFault;
import worldswitch.emulator.state.StateTape;

class FirmwareConfigurationTest {
    private final FirmwareConfiguration device = new FirmwareConfiguration(3);

    /** Selects an item as a little-endian guest does. */
    private void select(int item) {
        device.write(8, 2, Short.toUnsignedInt(Short.reverseBytes((short) item)));
    }

    @Test
    void it_signs_as_qemus_and_says_that_it_has_no_dma() {
        assertThat(device.read(0, 4)).isEqualTo(0x554d_4551);
        select(1);
        assertThat(device.read(0, 4)).isEqualTo(1);
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
    void it_tells_the_number_of_processors_and_of_no_file() {
        select(5);
        assertThat(device.read(0, 2)).isEqualTo(3);
        select(0x0f);
        assertThat(device.read(0, 2)).isEqualTo(3);
        select(0x19);
        assertThat(device.read(0, 8)).isZero();
        select(0x8000);
        assertThat(device.read(0, 8)).isZero();
    }

    @Test
    void where_it_has_no_register_nothing_answers() {
        assertThatThrownBy(() -> device.read(0x10, 8)).isInstanceOf(BusFault.class);
        assertThatThrownBy(() -> device.write(0x18, 4, 0)).isInstanceOf(BusFault.class);
        assertThatThrownBy(() -> device.write(4, 8, 0)).isInstanceOf(BusFault.class);
    }

    @Test
    void a_saved_device_goes_on_in_the_midst_of_its_item() {
        device.read(0, 2);
        StateTape tape = StateTape.record();
        device.state(tape);
        FirmwareConfiguration other = new FirmwareConfiguration(3);
        other.state(StateTape.play(tape.words()));
        assertThat(other.read(0, 2)).isEqualTo('M' | 'U' << 8);
    }
}

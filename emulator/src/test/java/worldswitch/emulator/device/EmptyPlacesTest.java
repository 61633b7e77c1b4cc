package worldswitch.emulator.device;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Places for devices that have none. */
class EmptyPlacesTest {
    @Test
    void every_virtio_slot_says_that_no_device_is_there() {
        VirtioSlots slots = new VirtioSlots();
        for (int slot = 0; slot < VirtioSlots.COUNT; slot++) {
            long base = (long) slot * VirtioSlots.SIZE;
            slots.write(base + 8, 4, 2);
            assertThat(slots.read(base, 4)).isEqualTo(0x7472_6976);
            assertThat(slots.read(base + 4, 4)).isEqualTo(1);
            assertThat(slots.read(base + 8, 4)).isZero();
            assertThat(slots.read(base + 0x0c, 4)).isEqualTo(0x554d_4551);
            assertThat(slots.read(base + 0x10, 4)).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({"1,0xff", "2,0xffff", "4,0xffffffff", "8,-1"})
    void an_empty_bus_reads_as_ones_whatever_was_written(int size, String ones) {
        EmptyBus bus = new EmptyBus();
        bus.write(0, size, 0);
        assertThat(bus.read(0, size)).isEqualTo(Long.decode(ones));
    }
}

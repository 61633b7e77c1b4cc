package worldswitch.emulator.device.virtio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import worldswitch.emulator.device.disk.Disk;
import worldswitch.emulator.device.disk.OverlaidDisk;
import worldswitch.emulator.device.disk.TestDisk;
import worldswitch.emulator.memory.DeviceFailure;
import worldswitch.emulator.memory.MemoryImage;
import worldswitch.emulator.memory.PhysicalMemory;

class BlockDeviceTest {
    private static final int SECTORS = 21;
    private static final int IN = 0;
    private static final int OUT = 1;
    private static final int FLUSH = 4;
    private static final int GET_ID = 8;

    private final PhysicalMemory memory = TestDriver.ram();
    private final TestDisk disk = new TestDisk(SECTORS * Disk.SECTOR);
    private final OverlaidDisk overlaid = new OverlaidDisk(disk, 0, memory);
    private final TestDriver driver = new TestDriver(memory, new BlockDevice(overlaid, "drive0"));

    @BeforeEach
    void start() {
        driver.start(TestDriver.VERSION_1, 1);
    }

    private void assertHolds(int offset, long position, int length) {
        for (int i = 0; i < length; i++) {
            assertThat(memory.read(TestDriver.RAM + 0x9000 + offset + i, 1)).isEqualTo(TestDisk.at(position + i));
        }
    }

    @Test
    void it_tells_its_size_its_sectors_and_its_features() {
        assertThat(driver.transport.read(0x100, 8)).isEqualTo(SECTORS);
        assertThat(driver.transport.read(0x10c, 4)).isEqualTo(254);
        assertThat(driver.transport.read(0x114, 4)).isEqualTo(512);
        assertThat(driver.transport.read(0x180, 4)).isZero();
        assertThat(driver.read(0x008)).isEqualTo(2);
        driver.write(0x14, 0);
        assertThat(driver.read(0x10)).isEqualTo(1 << 2 | 1 << 6 | 1 << 9 | 1 << 28 | 1 << 29);
        driver.write(0x14, 1);
        assertThat(driver.read(0x10)).isEqualTo(1);
    }

    @Test
    void sectors_are_read_with_an_interrupt_and_their_length() {
        assertThat(driver.block(IN, 7, 5 * 512)).isZero();
        assertHolds(0, 7 * 512, 5 * 512);
        assertThat(driver.usedIndex(0)).isEqualTo(1);
        assertThat(driver.usedLength(0, 0)).isEqualTo(5 * 512 + 1);
        assertThat(driver.interrupt).isTrue();
        assertThat(driver.read(0x60)).isEqualTo(1);
        driver.write(0x64, 1);
        assertThat(driver.interrupt).isFalse();
    }

    @Test
    void what_is_written_is_read_again_and_what_lies_beside_it_stays() {
        driver.put("written".repeat(74));
        assertThat(driver.block(OUT, 20, 512)).isZero();
        assertThat(driver.usedLength(0, 0)).isEqualTo(1);
        assertThat(driver.block(FLUSH, 0, 0)).isZero();
        assertThat(driver.block(IN, 18, 3 * 512)).isZero();
        assertHolds(0, 18 * 512, 1024);
        assertThat(driver.text(1024, 14)).isEqualTo("writtenwritten");
        assertThat(overlaid.isWritten(20 * 512)).isTrue();
        assertThat(overlaid.isWritten(8 * 512)).isFalse();
    }

    @Test
    void zeros_that_are_written_are_zeros_though_the_disk_held_others() {
        driver.put("\0".repeat(512));
        driver.block(OUT, 3, 512);
        driver.put("x".repeat(1024));
        driver.block(IN, 3, 1024);
        assertThat(driver.text(0, 512)).isEqualTo("\0".repeat(512));
        assertHolds(512, 4 * 512, 512);
    }

    @Test
    void memory_that_goes_back_takes_the_disk_with_it() {
        MemoryImage before = memory.snapshot();
        long hash = before.hash();
        driver.put("later".repeat(103));
        driver.block(OUT, 0, 512);
        assertThat(memory.snapshot().hash()).isNotEqualTo(hash);
        memory.restore(before);
        driver.start(TestDriver.VERSION_1, 1);
        driver.block(IN, 0, 512);
        assertHolds(0, 0, 512);
    }

    @Test
    void it_says_its_name_in_as_much_as_there_is_room_for() {
        assertThat(driver.block(GET_ID, 0, 20)).isZero();
        assertThat(driver.text(0, 7)).isEqualTo("drive0\0");
        driver.put("????????");
        assertThat(driver.block(GET_ID, 0, 5)).isZero();
        assertThat(driver.text(0, 6)).isEqualTo("drive?");
    }

    @Test
    void requests_beyond_the_end_or_of_half_a_sector_fail_and_unknown_ones_are_not_supported() {
        assertThat(driver.block(IN, 20, 1024)).isEqualTo(1);
        assertThat(driver.block(OUT, 21, 512)).isEqualTo(1);
        assertThat(driver.block(IN, -1, 512)).isEqualTo(1);
        assertThat(driver.block(IN, 1L << 55, 512)).isEqualTo(1);
        assertThat(driver.block(IN, 0, 100)).isEqualTo(1);
        assertThat(driver.block(99, 0, 0)).isEqualTo(2);
        assertThat(driver.needsReset()).isFalse();
    }

    @Test
    void a_request_without_a_header_or_a_place_for_its_status_breaks_the_queue() {
        driver.descriptor(0, TestDriver.RAM + 0x8000, 16, 0, 0);
        driver.offer(0, 0);
        assertThat(driver.needsReset()).isTrue();
        driver.start(TestDriver.VERSION_1, 1);
        memory.write(TestDriver.available(0) + 2, 2, 0);
        driver.descriptor(0, TestDriver.RAM + 0x8000, 8, TestDriver.NEXT, 1);
        driver.descriptor(1, TestDriver.RAM + 0x8800, 1, TestDriver.WRITE, 0);
        driver.offer(0, 0);
        assertThat(driver.needsReset()).isTrue();
    }

    @Test
    void while_the_host_fails_nothing_changes_and_then_all_goes_on() {
        driver.put("written".repeat(74));
        driver.block(OUT, 16, 512);
        disk.gone = true;
        long before = memory.snapshot().hash();
        driver.descriptor(0, TestDriver.RAM + 0x8000, 16, TestDriver.NEXT, 1);
        driver.descriptor(1, TestDriver.RAM + 0x9000, 512, TestDriver.NEXT | TestDriver.WRITE, 2);
        memory.write(TestDriver.RAM + 0x8000, 4, IN);
        memory.write(TestDriver.RAM + 0x8008, 8, 2);
        assertThatThrownBy(() -> driver.offer(0, 0))
                .isInstanceOf(DeviceFailure.class)
                .hasMessage("test.img: it is gone");
        assertThat(driver.usedIndex(0)).isEqualTo(1);
        assertThat(before).isNotZero();
        disk.gone = false;
        driver.write(0x50, 0);
        assertThat(driver.usedIndex(0)).isEqualTo(2);
        assertHolds(0, 2 * 512, 512);
    }
}

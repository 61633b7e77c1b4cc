package worldswitch.emulator.device.virtio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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
    private static final int DISCARD = 11;
    private static final int WRITE_ZEROES = 13;

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
        // Sectors, ranges and alignment of discarding; sectors and ranges of zeros, and that these are not unmapped.
        assertThat(driver.transport.read(0x124, 4)).isEqualTo(131_072);
        assertThat(driver.transport.read(0x128, 4)).isEqualTo(1);
        assertThat(driver.transport.read(0x12c, 4)).isEqualTo(8);
        assertThat(driver.transport.read(0x130, 4)).isEqualTo(131_072);
        assertThat(driver.transport.read(0x134, 4)).isEqualTo(1);
        assertThat(driver.transport.read(0x138, 1)).isZero();
        assertThat(driver.read(0x008)).isEqualTo(2);
        driver.write(0x14, 0);
        assertThat(driver.read(0x10)).isEqualTo(1 << 2 | 1 << 6 | 1 << 9 | 1 << 13 | 1 << 14 | 1 << 28 | 1 << 29);
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

    @ParameterizedTest
    @ValueSource(ints = {DISCARD, WRITE_ZEROES})
    void a_range_becomes_zeros_and_what_lies_beside_it_stays(int type) {
        driver.put("written".repeat(74));
        assertThat(driver.block(OUT, 9, 512)).isZero();
        // From the midst of the first page to the midst of the last, which is not whole.
        assertThat(driver.range(type, 3, 14, 0)).isZero();
        assertThat(driver.usedLength(0, 1)).isEqualTo(1);
        driver.put("x".repeat(SECTORS * 512));
        assertThat(driver.block(IN, 0, SECTORS * 512)).isZero();
        assertHolds(0, 0, 3 * 512);
        assertThat(driver.text(3 * 512, 14 * 512)).isEqualTo("\0".repeat(14 * 512));
        assertHolds(17 * 512, 17 * 512, 4 * 512);
    }

    @Test
    void zeros_of_a_whole_page_need_nothing_of_the_host() {
        assertThat(driver.range(WRITE_ZEROES, 0, SECTORS, 1)).isZero();
        disk.gone = true;
        driver.put("x".repeat(SECTORS * 512));
        assertThat(driver.block(IN, 0, SECTORS * 512)).isZero();
        assertThat(driver.text(0, SECTORS * 512)).isEqualTo("\0".repeat(SECTORS * 512));
        assertThat(overlaid.isWritten(20 * 512)).isTrue();
    }

    @Test
    void a_range_with_flags_that_are_unknown_is_not_supported_and_one_beyond_the_end_fails() {
        assertThat(driver.range(DISCARD, 0, 8, 1)).isEqualTo(2);
        assertThat(driver.range(WRITE_ZEROES, 0, 8, 2)).isEqualTo(2);
        assertThat(driver.range(DISCARD, 20, 2, 0)).isEqualTo(1);
        assertThat(driver.range(DISCARD, 21, 0, 0)).isEqualTo(1);
        assertThat(driver.range(WRITE_ZEROES, -1, 1, 0)).isEqualTo(1);
        assertThat(driver.range(WRITE_ZEROES, 0, 0xffff_ffffL, 0)).isEqualTo(1);
        assertThat(driver.block(DISCARD, 0, 32)).isEqualTo(1);
        assertThat(driver.block(DISCARD, 0, 0)).isEqualTo(1);
        assertThat(overlaid.isWritten(0)).isFalse();
        assertThat(driver.needsReset()).isFalse();
    }

    @Test
    void while_the_host_fails_no_part_of_a_range_becomes_zeros() {
        disk.gone = true;
        assertThatThrownBy(() -> driver.range(WRITE_ZEROES, 3, 14, 0)).isInstanceOf(DeviceFailure.class);
        assertThat(overlaid.isWritten(8 * 512)).isFalse();
        disk.gone = false;
        driver.write(0x50, 0);
        assertThat(overlaid.isWritten(8 * 512)).isTrue();
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

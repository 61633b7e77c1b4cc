package worldswitch.emulator.device.virtio;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ConsoleDeviceTest {
    private static final long BUFFER = TestDriver.RAM + 0x9000;

    private final StringBuilder printed = new StringBuilder();
    private final ConsoleDevice console = new ConsoleDevice(value -> printed.append((char) value));
    private final TestDriver driver = new TestDriver(TestDriver.ram(), console);

    private void type(String text) {
        for (char one : text.toCharArray()) {
            console.type(one);
            driver.transport.serve(ConsoleDevice.RECEIVE);
        }
    }

    @Test
    void what_the_guest_gives_is_printed_however_it_is_cut() {
        driver.start(TestDriver.VERSION_1, 2);
        driver.memory.load(BUFFER, "hello, world".getBytes(StandardCharsets.US_ASCII));
        driver.descriptorAt(TestDriver.descriptors(1), BUFFER, 5, TestDriver.NEXT, 1);
        driver.descriptorAt(TestDriver.descriptors(1) + 16, BUFFER + 5, 7, 0, 0);
        driver.offer(1, 0);
        assertThat(printed.toString()).isEqualTo("hello, world");
        assertThat(driver.usedLength(1, 0)).isZero();
        assertThat(driver.interrupt).isTrue();
    }

    @Test
    void what_is_typed_goes_into_the_next_buffer_or_waits_for_one() {
        driver.start(TestDriver.VERSION_1, 2);
        type("ab");
        assertThat(driver.usedIndex(0)).isZero();
        driver.descriptor(0, BUFFER, 16, TestDriver.WRITE, 0);
        driver.offer(0, 0);
        assertThat(driver.usedLength(0, 0)).isEqualTo(2);
        assertThat(driver.text(0, 2)).isEqualTo("ab");
        driver.offer(0, 0);
        assertThat(driver.usedIndex(0)).isEqualTo(1);
        type("c");
        assertThat(driver.usedIndex(0)).isEqualTo(2);
        assertThat(driver.text(0, 2)).isEqualTo("cb");
    }

    @Test
    void a_buffer_that_nothing_can_be_written_to_loses_nothing_that_was_typed() {
        driver.start(TestDriver.VERSION_1, 2);
        driver.descriptor(0, BUFFER, 16, 0, 0);
        driver.offer(0, 0);
        type("x");
        driver.descriptor(1, BUFFER, 16, TestDriver.WRITE, 0);
        driver.offer(0, 1);
        assertThat(driver.text(0, 1)).isEqualTo("x");
        assertThat(driver.usedLength(0, 0)).isZero();
        assertThat(driver.usedLength(0, 1)).isEqualTo(1);
    }
}

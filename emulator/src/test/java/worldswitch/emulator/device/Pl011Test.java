package worldswitch.emulator.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import worldswitch.emulator.state.StateTape;

class Pl011Test {
    private static final int DATA = 0x00;
    private static final int FLAGS = 0x18;
    private static final int LINE_CONTROL = 0x2c;
    private static final int LEVEL = 0x34;
    private static final int MASK = 0x38;
    private static final int RAW = 0x3c;
    private static final int MASKED = 0x40;
    private static final int CLEAR = 0x44;

    private final ByteArrayOutputStream sent = new ByteArrayOutputStream();
    private boolean interrupt;
    private final Pl011 uart = new Pl011(sent::write, level -> interrupt = level);

    private void type(String text) {
        text.chars().forEach(uart::input);
    }

    private String received(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append((char) uart.read(DATA, 4));
        }
        return text.toString();
    }

    @Test
    void a_byte_written_leaves_at_once_without_any_set_up() {
        "hello\n".chars().forEach(c -> uart.write(DATA, 4, c));
        assertThat(sent.toString(StandardCharsets.US_ASCII)).isEqualTo("hello\n");
        assertThat(uart.read(FLAGS, 4)).isEqualTo(0x90);
    }

    @Test
    void a_line_typed_at_once_is_read_whole_although_the_fifo_is_shorter() {
        uart.write(LINE_CONTROL, 4, 0x70);
        String line = "a line that is longer than sixteen bytes, and than the sixty-four the queue begins with\n";
        type(line);
        assertThat(uart.read(FLAGS, 4)).isEqualTo(0xc0);
        assertThat(received(line.length())).isEqualTo(line);
        assertThat(uart.read(FLAGS, 4)).isEqualTo(0x90);
        assertThat(uart.read(DATA, 4)).isZero();
    }

    /** Without the FIFO one byte is enough; with it, IFLS in eighths of sixteen. */
    @ParameterizedTest
    @CsvSource({"0x60,0x12,1", "0x70,0x00,2", "0x70,0x08,4", "0x70,0x12,8", "0x70,0x18,12", "0x70,0x20,14"})
    void the_receive_interrupt_waits_for_the_trigger_level_and_the_time_out_does_not(
            String control, String level, int trigger) {
        uart.write(LINE_CONTROL, 4, Integer.decode(control));
        uart.write(LEVEL, 4, Integer.decode(level));
        uart.write(MASK, 4, 0x10);
        for (int i = 1; i < trigger; i++) {
            uart.input('x');
            assertThat(interrupt).isFalse();
            assertThat(uart.read(RAW, 4) & 0x50).isEqualTo(0x40);
        }
        uart.input('x');
        assertThat(interrupt).isTrue();
        received(1);
        assertThat(interrupt).isFalse();
        received(trigger - 1);
        assertThat(uart.read(RAW, 4) & 0x50).isZero();
    }

    @Test
    void the_transmit_interrupt_comes_with_each_byte_and_is_cleared_by_writing_icr() {
        uart.write(MASK, 4, 0x20);
        assertThat(interrupt).isFalse();
        uart.write(DATA, 4, 'x');
        assertThat(interrupt).isTrue();
        assertThat(uart.read(MASKED, 4)).isEqualTo(0x20);
        uart.write(CLEAR, 4, 0x20);
        assertThat(interrupt).isFalse();
    }

    @Test
    void it_identifies_itself_as_a_pl011_and_reads_zero_where_nothing_is() {
        long[] identity = {0x11, 0x10, 0x14, 0x00, 0x0d, 0xf0, 0x05, 0xb1};
        for (int i = 0; i < identity.length; i++) {
            assertThat(uart.read(0xfe0 + 4 * i, 4)).isEqualTo(identity[i]);
        }
        assertThat(uart.read(0x80, 4)).isZero();
        assertThat(uart.read(0x30, 4)).isEqualTo(0x300);
        assertThat(uart.read(0x34, 4)).isEqualTo(0x12);
    }

    @Test
    void what_was_typed_and_not_read_survives_saving_and_restoring() {
        type("abc");
        uart.read(DATA, 4);
        StateTape saved = StateTape.record();
        uart.state(saved);
        received(2);
        type("zzzz");
        uart.state(StateTape.play(saved.words()));
        assertThat(received(3)).isEqualTo("bc\0");
    }
}

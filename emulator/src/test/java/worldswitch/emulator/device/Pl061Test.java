package worldswitch.emulator.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import worldswitch.emulator.state.StateTape;
import worldswitch.emulator.time.VirtualTime;

/** The lines as a driver of GPIO sees them, and the key on one of them. */
class Pl061Test {
    private static final int ALL = 0x3fc;
    private static final int DIRECTION = 0x400;
    private static final int SENSE = 0x404;
    private static final int BOTH_EDGES = 0x408;
    private static final int EVENT = 0x40c;
    private static final int MASK = 0x410;
    private static final int RAW = 0x414;
    private static final int MASKED = 0x418;
    private static final int CLEAR = 0x41c;

    private boolean interrupt;
    private final Pl061 lines = new Pl061(level -> interrupt = level);
    private final VirtualTime time = new VirtualTime();

    private void pass(long nanoseconds) {
        time.retire(nanoseconds);
        time.expire();
    }

    @Test
    void the_address_of_the_data_says_which_lines_are_meant() {
        lines.write(DIRECTION, 4, 0x0f);
        lines.input(4, true);
        lines.input(7, true);
        lines.write(0x05 << 2, 4, 0xff);
        assertThat(lines.read(ALL, 4)).isEqualTo(0x95);
        assertThat(lines.read(0x11 << 2, 4)).isEqualTo(0x11);
        lines.write(0x01 << 2, 4, 0);
        assertThat(lines.read(ALL, 4)).isEqualTo(0x94);
        lines.write(DIRECTION, 4, 0);
        assertThat(lines.read(ALL, 4)).isEqualTo(0x90);
    }

    /** Line 3 rises, is cleared, and falls: what is latched after either. */
    @ParameterizedTest
    @CsvSource({"0,0,0,8", "0,8,8,0", "8,0,8,8", "8,8,8,8"})
    void an_edge_of_the_kind_that_is_wanted_is_latched_until_it_is_cleared(int both, int event, int rise, int fall) {
        lines.write(BOTH_EDGES, 4, both);
        lines.write(EVENT, 4, event);
        lines.input(3, true);
        lines.input(3, true);
        assertThat(lines.read(RAW, 4)).isEqualTo(rise);
        lines.write(CLEAR, 4, 0xf7);
        assertThat(lines.read(RAW, 4)).isEqualTo(rise);
        lines.write(CLEAR, 4, 0xff);
        assertThat(lines.read(RAW, 4)).isZero();
        lines.input(3, false);
        assertThat(lines.read(RAW, 4)).isEqualTo(fall);
    }

    @Test
    void a_level_lasts_as_long_as_the_line_has_it_and_cannot_be_cleared() {
        lines.write(SENSE, 4, 1);
        lines.write(EVENT, 4, 1);
        lines.write(MASK, 4, 1);
        assertThat(interrupt).isFalse();
        lines.input(0, true);
        lines.write(CLEAR, 4, 1);
        assertThat(interrupt).isTrue();
        lines.write(EVENT, 4, 0);
        assertThat(interrupt).isFalse();
        lines.input(0, false);
        assertThat(interrupt).isTrue();
    }

    @Test
    void outputs_interrupt_nobody_and_masked_edges_are_seen_raw_only() {
        lines.write(EVENT, 4, 0xff);
        lines.write(DIRECTION, 4, 2);
        lines.input(1, true);
        assertThat(lines.read(RAW, 4)).isZero();
        lines.input(2, true);
        assertThat(lines.read(RAW, 4)).isEqualTo(4);
        assertThat(lines.read(MASKED, 4)).isZero();
        assertThat(interrupt).isFalse();
        lines.write(MASK, 4, 4);
        assertThat(lines.read(MASKED, 4)).isEqualTo(4);
        assertThat(interrupt).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"0xfe0,0x61", "0xfe4,0x10", "0xfe8,4", "0xfec,0", "0xff0,0x0d", "0xff4,0xf0", "0xff8,5", "0xffc,0xb1"})
    void it_identifies_itself_as_arms(String offset, String value) {
        assertThat(lines.read(Long.decode(offset), 4)).isEqualTo(Long.decode(value));
    }

    @Test
    void the_power_key_is_down_for_a_tenth_of_a_second() {
        PowerKey key = new PowerKey(time, lines);
        pass(5);
        key.press();
        assertThat(lines.read(ALL, 4)).isEqualTo(8);
        pass(PowerKey.HELD / 2);
        key.press();
        pass(PowerKey.HELD - 1);
        assertThat(lines.read(ALL, 4)).isEqualTo(8);
        pass(1);
        assertThat(lines.read(ALL, 4)).isZero();
        assertThat(time.next()).isEqualTo(VirtualTime.NEVER);
    }

    @Test
    void a_key_that_is_held_comes_up_after_a_restore() {
        PowerKey key = new PowerKey(time, lines);
        key.press();
        StateTape tape = StateTape.record();
        lines.state(tape);
        key.state(tape);
        VirtualTime other = new VirtualTime();
        Pl061 restored = new Pl061(level -> {});
        PowerKey again = new PowerKey(other, restored);
        StateTape played = StateTape.play(tape.words());
        restored.state(played);
        again.state(played);
        other.reconsider();
        assertThat(restored.read(ALL, 4)).isEqualTo(8);
        other.retire(PowerKey.HELD);
        other.expire();
        assertThat(restored.read(ALL, 4)).isZero();
        long[] words = tape.words();
        words[words.length - 1] = -1;
        assertThatThrownBy(() -> {
                    StateTape hostile = StateTape.play(words);
                    restored.state(hostile);
                    again.state(hostile);
                })
                .hasMessageContaining("is no deadline");
    }
}

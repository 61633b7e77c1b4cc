package worldswitch.emulator.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import worldswitch.emulator.state.StateTape;
import worldswitch.emulator.time.VirtualTime;

class Pl031Test {
    private static final int DATA = 0x00;
    private static final int MATCH = 0x04;
    private static final int LOAD = 0x08;
    private static final int MASK = 0x10;
    private static final int RAW = 0x14;
    private static final int MASKED = 0x18;
    private static final int CLEAR = 0x1c;
    private static final long SECOND = 1_000_000_000;

    private final VirtualTime time = new VirtualTime();
    private boolean interrupt;
    private final Pl031 clock = new Pl031(time, level -> interrupt = level);

    private void pass(long nanoseconds) {
        time.retire(nanoseconds);
        time.expire();
    }

    @Test
    void it_tells_the_seconds_of_virtual_time_since_2026_began() {
        assertThat(clock.read(DATA, 4)).isEqualTo(1_767_225_600L);
        pass(SECOND - 1);
        assertThat(clock.read(DATA, 4)).isEqualTo(1_767_225_600L);
        pass(1);
        assertThat(clock.read(DATA, 4)).isEqualTo(1_767_225_601L);
    }

    @Test
    void a_date_that_is_loaded_goes_on_from_there_and_wraps() {
        pass(5 * SECOND);
        clock.write(LOAD, 4, 0xffff_ffffL);
        assertThat(clock.read(DATA, 4)).isEqualTo(0xffff_ffffL);
        assertThat(clock.read(LOAD, 4)).isEqualTo(0xffff_ffffL);
        pass(2 * SECOND);
        assertThat(clock.read(DATA, 4)).isEqualTo(1);
    }

    @Test
    void the_alarm_is_raised_as_its_second_begins_and_stays_until_it_is_cleared() {
        clock.write(MASK, 4, 1);
        pass(SECOND / 2);
        clock.write(MATCH, 4, 1_767_225_602L);
        assertThat(time.next()).isEqualTo(2 * SECOND);
        pass(3 * SECOND / 2 - 1);
        assertThat(interrupt).isFalse();
        pass(1);
        assertThat(interrupt).isTrue();
        pass(5 * SECOND);
        assertThat(interrupt).isTrue();
        clock.write(CLEAR, 4, 1);
        assertThat(interrupt).isFalse();
        assertThat(clock.read(RAW, 4)).isZero();
    }

    @Test
    void a_masked_alarm_is_seen_raw_only() {
        clock.write(MATCH, 4, 1_767_225_601L);
        pass(SECOND);
        assertThat(clock.read(RAW, 4)).isEqualTo(1);
        assertThat(clock.read(MASKED, 4)).isZero();
        assertThat(interrupt).isFalse();
        clock.write(MASK, 4, 1);
        assertThat(clock.read(MASKED, 4)).isEqualTo(1);
        assertThat(interrupt).isTrue();
    }

    @Test
    void an_alarm_for_the_present_second_is_raised_at_once() {
        clock.write(MATCH, 4, 1_767_225_600L);
        assertThat(clock.read(RAW, 4)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"0xfe0,0x31", "0xfe4,0x10", "0xfe8,0x14", "0xfec,0", "0xff0,0x0d", "0xff4,0xf0", "0xff8,5", "0xffc,0xb1"
    })
    void it_identifies_itself_as_a_clock_of_arms(String offset, String value) {
        assertThat(clock.read(Long.decode(offset), 4)).isEqualTo(Long.decode(value));
    }

    @Test
    void a_saved_clock_goes_on_where_it_was() {
        clock.write(LOAD, 4, 1000);
        clock.write(MATCH, 4, 1003);
        clock.write(MASK, 4, 1);
        StateTape tape = StateTape.record();
        clock.state(tape);
        VirtualTime other = new VirtualTime();
        boolean[] raised = new boolean[1];
        Pl031 restored = new Pl031(other, level -> raised[0] = level);
        restored.state(StateTape.play(tape.words()));
        other.reconsider();
        other.retire(3 * SECOND);
        other.expire();
        assertThat(restored.read(DATA, 4)).isEqualTo(1003);
        assertThat(raised[0]).isTrue();
    }

    @Test
    void a_state_with_an_impossible_deadline_is_refused() {
        StateTape tape = StateTape.record();
        clock.state(tape);
        long[] words = tape.words();
        words[words.length - 1] = -1;
        assertThatThrownBy(() -> clock.state(StateTape.play(words))).hasMessageContaining("is no deadline");
    }
}

package worldswitch.emulator.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class StateTapeTest {
    @Test
    void a_playing_tape_gives_back_what_was_recorded_whatever_is_there_now() {
        StateTape tape = StateTape.record();
        assertThat(tape.word(-5L)).isEqualTo(-5);
        assertThat(tape.word(7)).isEqualTo(7);
        assertThat(tape.flag(true)).isTrue();
        tape.words(new long[] {1, 2});
        tape.words(new int[] {-3});
        tape.words(new byte[] {(byte) 0x80});

        StateTape back = StateTape.play(tape.words());
        long[] longs = new long[2];
        int[] ints = new int[1];
        byte[] bytes = new byte[1];
        assertThat(back.word(0L)).isEqualTo(-5);
        assertThat(back.word(0)).isEqualTo(7);
        assertThat(back.flag(false)).isTrue();
        back.words(longs);
        back.words(ints);
        assertThat(back.ended()).isFalse();
        back.words(bytes);
        assertThat(longs).containsExactly(1, 2);
        assertThat(ints).containsExactly(-3);
        assertThat(bytes).containsExactly(0x80);
        assertThat(back.ended()).isTrue();
        assertThatThrownBy(() -> back.word(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_recording_tape_takes_any_number_of_words() {
        StateTape tape = StateTape.record();
        for (int i = 0; i < 5000; i++) {
            tape.word((long) i);
        }
        assertThat(tape.words()).hasSize(5000).endsWith(4999);
    }
}

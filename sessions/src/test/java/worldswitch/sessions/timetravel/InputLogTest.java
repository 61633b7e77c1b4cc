package worldswitch.sessions.timetravel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import worldswitch.sessions.run.input.Input;
import worldswitch.sessions.run.input.InputLog;
import worldswitch.sessions.snapshot.Moment;

class InputLogTest {
    private static Input input(long at, int value) {
        return new Input(Moment.of(at), new byte[] {(byte) value});
    }

    @Test
    void an_input_among_others_comes_behind_those_of_its_moment_and_before_later_ones() {
        InputLog log = new InputLog(List.of(input(1, 1), input(5, 2), input(9, 3)));
        assertThat(log.among(input(5, 4)).inputs()).containsExactly(input(1, 1), input(5, 2), input(5, 4), input(9, 3));
        assertThat(log.among(input(0, 5)).inputs().get(0)).isEqualTo(input(0, 5));
        assertThat(log.among(input(10, 6)).inputs().get(3)).isEqualTo(input(10, 6));
    }
}

package worldswitch.views.focus;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HistoryTest {
    private final History history = new History(at(0));

    @Test
    void back_and_forward_are_inverses() {
        history.go(at(1));
        history.go(at(2));
        history.back();
        history.back();
        assertThat(history.present()).isEqualTo(at(0));
        history.forward();
        history.forward();
        assertThat(history.present()).isEqualTo(at(2));
        assertThat(history.canGoForward()).isFalse();
    }

    @Test
    void going_somewhere_forgets_what_was_ahead() {
        history.go(at(1));
        history.back();
        history.go(at(3));
        assertThat(history.canGoForward()).isFalse();
        history.back();
        assertThat(history.present()).isEqualTo(at(0));
    }

    @Test
    void going_where_one_is_leaves_no_trace() {
        history.go(at(0));
        assertThat(history.canGoBack()).isFalse();
    }

    @Test
    void at_either_end_nothing_moves() {
        history.back();
        history.forward();
        assertThat(history.present()).isEqualTo(at(0));
    }

    @Test
    void only_so_many_places_are_kept() {
        for (int i = 1; i <= 1000; i++) {
            history.go(at(i));
        }
        int steps = 0;
        while (history.canGoBack()) {
            history.back();
            steps++;
        }
        assertThat(steps).isEqualTo(200);
    }

    private static Focus at(long instructions) {
        return Focus.code(instructions, 0, 2, 0x1000 + instructions);
    }
}

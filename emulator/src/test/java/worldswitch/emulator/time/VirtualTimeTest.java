package worldswitch.emulator.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class VirtualTimeTest {
    private final VirtualTime time = new VirtualTime();
    private final List<Long> expired = new ArrayList<>();

    private final class Periodic implements VirtualTime.Deadline {
        private final long period;
        private long due;

        Periodic(long period) {
            this.period = period;
            this.due = period;
        }

        @Override
        public long due() {
            return due;
        }

        @Override
        public void expire() {
            expired.add(due);
            due += period;
        }
    }

    @Test
    void an_instruction_takes_a_nanosecond_and_waiting_takes_none_of_them() {
        time.add(new Periodic(100));
        time.retire(30);
        assertThat(time.skipToNext()).isTrue();
        assertThat(time.now()).isEqualTo(100);
        assertThat(time.instructions()).isEqualTo(30);
        time.expire();
        assertThat(time.next()).isEqualTo(200);
    }

    @Test
    void every_deadline_that_was_reached_acts_as_often_as_it_was() {
        time.add(new Periodic(100));
        time.add(new Periodic(250));
        time.retire(300);
        time.expire();
        assertThat(expired).containsExactlyInAnyOrder(100L, 200L, 300L, 250L);
        assertThat(time.next()).isEqualTo(400);
    }

    @Test
    void nothing_is_due_in_a_machine_without_deadlines() {
        assertThat(time.next()).isEqualTo(VirtualTime.NEVER);
        assertThat(time.skipToNext()).isFalse();
        assertThat(time.now()).isZero();
    }
}

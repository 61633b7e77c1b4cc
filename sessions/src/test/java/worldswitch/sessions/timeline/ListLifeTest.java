package worldswitch.sessions.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import worldswitch.sessions.column.Log;
import worldswitch.sessions.timeline.InterruptEvent.Step;

class ListLifeTest {
    private static final long OF_DEVICE = 0x3080_002a_0000_0032L;
    private static final long PENDING = 1L << 62;
    private static final long ACTIVE = 1L << 63;

    private final List<InterruptEvent> events = new ArrayList<>();

    @Test
    void an_interrupt_is_followed_from_the_distributor_through_the_shadow_and_back() {
        distributor(42, 1);
        distributor(42, 2);
        nested(1, OF_DEVICE | PENDING);
        list(0, OF_DEVICE | PENDING);
        shadow(1, 0);
        list(0, OF_DEVICE | ACTIVE);
        list(0, OF_DEVICE);
        distributor(42, 0);
        nested(1, OF_DEVICE);
        list(0, 0);

        assertThat(life(1))
                .containsExactly(
                        "invalid, no shadow, INTID 42 pending",
                        "invalid, no shadow, INTID 42 active",
                        "pending, no shadow, INTID 42 active",
                        "pending, LR0 pending, INTID 42 active",
                        "pending, LR0 active, INTID 42 active",
                        "pending, LR0 invalid, INTID 42 active",
                        "pending, LR0 invalid, INTID 42 inactive",
                        "invalid, LR0 invalid, INTID 42 inactive",
                        "invalid, no shadow, INTID 42 inactive");
    }

    @Test
    void what_concerns_others_is_no_stage() {
        nested(0, OF_DEVICE | PENDING);
        list(0, OF_DEVICE | PENDING);
        shadow(0, 0);
        distributor(27, 1);
        list(1, OF_DEVICE | PENDING);
        nested(1, PENDING);

        assertThat(life(1)).containsExactly("pending, no shadow, no physical interrupt");
    }

    @Test
    void a_shadow_ends_when_its_list_register_holds_another_interrupt() {
        nested(2, OF_DEVICE | PENDING);
        list(0, OF_DEVICE | PENDING);
        shadow(2, 0);
        list(0, PENDING | 27);
        list(0, ACTIVE | 27);

        assertThat(life(2))
                .endsWith("pending, LR0 pending, INTID 42 inactive", "pending, no shadow, INTID 42 inactive");
    }

    @Test
    void only_the_last_events_are_looked_at() {
        nested(0, PENDING);
        for (int i = 0; i < ListLife.MOST; i++) {
            distributor(27, i & 1);
        }

        assertThat(life(0)).isEmpty();
    }

    private void distributor(int interrupt, int state) {
        add(Step.DISTRIBUTOR, interrupt, 0, state);
    }

    private void list(int number, long value) {
        add(Step.LIST_REGISTER, number, 0, value);
    }

    private void nested(int number, long value) {
        add(Step.NESTED_LIST, number, 0, value);
    }

    private void shadow(int number, int by) {
        add(Step.SHADOW, number, 0, by);
    }

    private void add(Step step, int number, long old, long value) {
        events.add(new InterruptEvent(events.size(), 0, step, number, old, value));
    }

    private List<String> life(int number) {
        return ListLife.of(new Recorded(), number).stream()
                .map(ListStage::toString)
                .toList();
    }

    private final class Recorded implements Log<InterruptEvent> {
        @Override
        public long size() {
            return events.size();
        }

        @Override
        public long dropped() {
            return 0;
        }

        @Override
        public InterruptEvent get(long number) {
            return events.get((int) number);
        }

        @Override
        public long at(long instructions) {
            return instructions;
        }
    }
}

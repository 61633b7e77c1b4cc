package worldswitch.sessions.check;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import worldswitch.sessions.timeline.InterruptEvent;
import worldswitch.sessions.timeline.InterruptEvent.Step;

/**
 * An interrupt of the physical GIC became active so many times, and ended in a state.
 *
 * @param mode {@code immediate} or {@code deferred}; null for the judged run's
 * @param intid the interrupt
 * @param activations how many times it became active
 * @param state {@code inactive}, {@code pending}, {@code active} or {@code pending and active}
 */
record InterruptCheck(@Nullable String mode, int intid, int activations, String state) implements Check {
    private static final List<String> STATES = List.of("inactive", "pending", "active", "pending and active");

    @Override
    public Finding judge(Runs runs) {
        List<InterruptEvent> life = runs.in(mode)
                .timeline()
                .interrupts()
                .held()
                .filter(event -> event.step() == Step.DISTRIBUTOR && event.number() == intid)
                .toList();
        int times = activations(life.stream());
        String end = life.isEmpty()
                ? STATES.get(0)
                : STATES.get((int) life.get(life.size() - 1).value());
        String detail = "INTID " + intid + " became active " + times + " times and is " + end;
        return new Finding(times == activations && end.equals(state), detail);
    }

    private static int activations(Stream<InterruptEvent> life) {
        boolean active = false;
        int times = 0;
        for (InterruptEvent event : (Iterable<InterruptEvent>) life::iterator) {
            boolean now = (event.value() & 2) != 0;
            times += now && !active ? 1 : 0;
            active = now;
        }
        return times;
    }
}

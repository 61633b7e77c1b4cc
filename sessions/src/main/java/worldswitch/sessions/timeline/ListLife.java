package worldswitch.sessions.timeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import worldswitch.emulator.gic.virtual.ListRegister;
import worldswitch.sessions.column.Log;
import worldswitch.sessions.timeline.InterruptEvent.Step;

/**
 * The life of one list register of a guest hypervisor, with its shadow and the physical interrupt, stage by stage.
 *
 * <p>Between its load and the store of zero with which the hypervisor puts it away, or of another interrupt, a shadow is
 * what an entry into the guest of the guest has said it is.
 *
 * <p>Caveats. Goes through the last {@value #MOST} events only: what was before is taken as empty and inactive.
 */
public final class ListLife {
    /** How many events it looks at. */
    static final int MOST = 20_000;

    private final int number;
    private final Set<Integer> interrupts = new HashSet<>();
    private final Map<Integer, Integer> states = new HashMap<>();
    private final List<ListStage> stages = new ArrayList<>();
    private long nested;
    private int shadow = -1;
    private final long[] hardware = new long[NestedLists.MOST];
    private int intid = -1;

    private ListLife(int number) {
        this.number = number;
    }

    /** The stages of a list register's life, oldest first. */
    public static List<ListStage> of(Log<InterruptEvent> log, int number) {
        return new ListLife(number).through(last(log));
    }

    /** The stages of the life of each list register of a guest hypervisor. */
    public static List<List<ListStage>> of(Log<InterruptEvent> log, NestedLists lists) {
        List<InterruptEvent> events = last(log);
        return IntStream.range(0, lists.count())
                .mapToObj(number -> new ListLife(number).through(events))
                .toList();
    }

    private static List<InterruptEvent> last(Log<InterruptEvent> log) {
        return LongStream.range(Math.max(log.dropped(), log.size() - MOST), log.size())
                .mapToObj(log::get)
                .toList();
    }

    private List<ListStage> through(List<InterruptEvent> events) {
        events.forEach(this::meet);
        events.forEach(this::live);
        return List.copyOf(stages);
    }

    /** Learns which physical interrupts it will stand for. */
    private void meet(InterruptEvent event) {
        ListRegister value = new ListRegister(event.value());
        if (isOwn(event, Step.NESTED_LIST) && value.hardware()) {
            interrupts.add(value.physicalIntid());
        }
    }

    private void live(InterruptEvent event) {
        if (event.step() == Step.DISTRIBUTOR) {
            physical(event);
        } else if (event.step() == Step.LIST_REGISTER) {
            list(event);
        } else if (isOwn(event, Step.NESTED_LIST)) {
            nested(event);
        } else if (isOwn(event, Step.SHADOW)) {
            shadow = (int) event.value();
            note(event);
        }
    }

    private boolean isOwn(InterruptEvent event, Step step) {
        return event.step() == step && event.number() == number;
    }

    private void physical(InterruptEvent event) {
        states.put(event.number(), (int) event.value());
        if (interrupts.contains(event.number())) {
            intid = event.number();
            note(event);
        }
    }

    private void list(InterruptEvent event) {
        hardware[event.number()] = event.value();
        if (event.number() == shadow) {
            ListRegister now = new ListRegister(event.value());
            if (now.virtualIntid() != new ListRegister(nested).virtualIntid()) {
                shadow = -1;
            }
            note(event);
        }
    }

    private void nested(InterruptEvent event) {
        nested = event.value();
        ListRegister now = new ListRegister(nested);
        if (now.hardware()) {
            intid = now.physicalIntid();
        }
        note(event);
    }

    private void note(InterruptEvent event) {
        long held = shadow < 0 ? 0 : hardware[shadow];
        ListStage stage = new ListStage(event, nested, shadow, held, intid, states.getOrDefault(intid, 0));
        if (stages.isEmpty() || !stage.looksLike(stages.get(stages.size() - 1))) {
            stages.add(stage);
        }
    }
}

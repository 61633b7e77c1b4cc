package worldswitch.sessions.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import worldswitch.emulator.event.CpuView;
import worldswitch.emulator.event.MachineObserver;
import worldswitch.emulator.machine.load.LoadProblem;
import worldswitch.emulator.memory.PhysicalSpan;
import worldswitch.sessions.library.BundledSession;
import worldswitch.sessions.run.command.Sought;
import worldswitch.sessions.run.plan.Plan;
import worldswitch.sessions.snapshot.Moment;
import worldswitch.sessions.timeline.InterruptEvent;
import worldswitch.sessions.timeline.InterruptEvent.Step;

/** Stores that a run itself must know of are recorded whoever else watches stores. */
class WatchedStoresTest {
    private static final long MOST = 10_000_000;

    private final Plan plan = BundledSession.find("nested-vgic").orElseThrow().plan("early");
    private final PhysicalSpan code = new PhysicalSpan(0x4008_0000L, 1 << 20);
    private final PhysicalSpan lists = lists();

    private PhysicalSpan lists() {
        var nested = plan.description().nestedLists();
        return new PhysicalSpan(nested.address(), (long) nested.count() * Long.BYTES);
    }

    private MachineRun machine() throws LoadProblem {
        return new MachineRun(plan, MachineObserver.NONE);
    }

    @Test
    void nested_list_registers_are_recorded_behind_a_replay_with_an_onlooker_and_behind_a_search() throws LoadProblem {
        MachineRun straight = machine();
        straight.run(MOST);
        List<InterruptEvent> nested = nested(straight);
        Moment first = Moment.of(nested.get(nested.size() / 3).at());
        Moment second = Moment.of(nested.get(2 * nested.size() / 3).at());
        MachineRun watched = machine();
        watched.replays().to(new Told(), List.of(code), first);
        watched.replays().to(new Seeker(watched, new Sought.Store(List.of(code)), second), second);
        watched.run(MOST);

        assertThat(nested).anyMatch(event -> event.at() > second.instructions());
        assertThat(events(watched)).isEqualTo(events(straight));
    }

    @Test
    void an_onlooker_is_told_of_the_stores_it_asked_for_and_of_no_other() throws LoadProblem {
        Told onlooker = new Told();
        MachineRun run = machine();
        run.replays().to(onlooker, List.of(code), Moment.of(MOST));
        Told asking = new Told();
        machine().replays().to(asking, List.of(lists), Moment.of(MOST));

        assertThat(onlooker.stores).allMatch(address -> code.overlaps(address, Long.BYTES));
        assertThat(nested(run)).isNotEmpty();
        assertThat(asking.stores).isNotEmpty().allMatch(address -> lists.overlaps(address, Long.BYTES));
    }

    private static List<InterruptEvent> nested(MachineRun run) {
        return events(run).stream()
                .filter(event -> event.step() == Step.NESTED_LIST)
                .toList();
    }

    private static List<InterruptEvent> events(MachineRun run) {
        return run.recorder().timeline(run.instructions()).interrupts().held().toList();
    }

    private static final class Told implements MachineObserver {
        private final List<Long> stores = new ArrayList<>();

        @Override
        public void memoryWritten(CpuView cpu, long physical, int size, long old, long value) {
            stores.add(physical);
        }
    }
}

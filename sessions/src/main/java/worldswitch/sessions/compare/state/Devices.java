package worldswitch.sessions.compare.state;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import worldswitch.emulator.gic.GicSnapshot;
import worldswitch.emulator.gic.InterruptSnapshot;
import worldswitch.emulator.machine.Machine;
import worldswitch.sessions.compare.state.Difference.Kind;

/** The devices of two machines that are known to differ, and the words for it. */
final class Devices {
    private final GicSnapshot first;
    private final GicSnapshot second;

    Devices(Machine first, Machine second) {
        this.first = first.gic();
        this.second = second.gic();
    }

    /** The first difference that has a name. */
    Difference difference() {
        for (int cpu = 0; cpu < first.cpus().size(); cpu++) {
            Map<Integer, InterruptSnapshot> ones = interrupts(first, cpu);
            Map<Integer, InterruptSnapshot> others = interrupts(second, cpu);
            TreeSet<Integer> all = new TreeSet<>(ones.keySet());
            all.addAll(others.keySet());
            for (int intid : all) {
                if (!Objects.equals(ones.get(intid), others.get(intid))) {
                    return named("interrupt " + intid, state(ones, intid), state(others, intid));
                }
            }
        }
        return named("devices", "one state", "another");
    }

    private static Map<Integer, InterruptSnapshot> interrupts(GicSnapshot gic, int cpu) {
        Map<Integer, InterruptSnapshot> byNumber = new LinkedHashMap<>();
        gic.cpus().get(cpu).interrupts().forEach(interrupt -> byNumber.put(interrupt.intid(), interrupt));
        return byNumber;
    }

    private static String state(Map<Integer, InterruptSnapshot> interrupts, int intid) {
        InterruptSnapshot interrupt = interrupts.get(intid);
        return interrupt == null ? "idle" : interrupt.state();
    }

    private static Difference named(String name, String first, String second) {
        return Difference.plain(Kind.DEVICE, name, first, second);
    }
}

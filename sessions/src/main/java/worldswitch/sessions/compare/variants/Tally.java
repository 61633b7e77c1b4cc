package worldswitch.sessions.compare.variants;

import java.util.Map;
import java.util.TreeMap;
import worldswitch.emulator.event.CpuView;
import worldswitch.emulator.event.MachineObserver;
import worldswitch.emulator.event.TakenException;
import worldswitch.emulator.memory.PhysicalSpan;
import worldswitch.sessions.world.World;
import worldswitch.sessions.world.Worlds;

/**
 * Counts what the recorder of a run does not keep: what the host trapped for, and the bytes that the hypervisor stored to
 * some parts of memory.
 */
public class Tally implements MachineObserver {
    private static final String FIRST = "before the first exit";

    private final Map<String, PhysicalSpan> areas;
    private final Worlds worlds = new Worlds();
    private final Map<String, Long> hostExceptions = new TreeMap<>();
    private final Map<String, Map<String, Long>> bytes = new TreeMap<>();
    private String last = FIRST;

    /**
     * Begins to count.
     *
     * @param areas parts of memory by name
     */
    public Tally(Map<String, PhysicalSpan> areas) {
        this.areas = areas;
        areas.keySet().forEach(name -> bytes.put(name, new TreeMap<>()));
    }

    @Override
    public final void exceptionTaken(CpuView cpu, TakenException exception) {
        if (exception.toEl != 2 || exception.fromEl == 2) {
            return;
        }
        String exitClass = ExitClass.of(exception.kind, exception.esr);
        World from = worlds.of(cpu, exception.fromEl);
        if (from.isGuest()) {
            last = exitClass;
        } else {
            hostExceptions.merge(exitClass, 1L, Long::sum);
        }
    }

    @Override
    public final void memoryWritten(CpuView cpu, long physical, int size, long old, long value) {
        if (cpu.el() != 2) {
            return;
        }
        areas.forEach((name, area) -> {
            long from = Math.max(physical, area.address());
            long to = Math.min(physical + size, area.address() + area.length());
            if (to > from) {
                bytes.getOrDefault(name, new TreeMap<>()).merge(last, to - from, Long::sum);
            }
        });
    }

    /** How many exceptions of each class the host took to EL2. */
    public final Map<String, Long> hostExceptions() {
        return new TreeMap<>(hostExceptions);
    }

    /** The bytes stored at EL2 to each area, by the class of the last guest exit. */
    public final Map<String, Map<String, Long>> bytes() {
        Map<String, Map<String, Long>> copy = new TreeMap<>();
        bytes.forEach((name, byClass) -> copy.put(name, Map.copyOf(byClass)));
        return copy;
    }
}

package worldswitch.sessions.run.watch;

import java.util.List;
import worldswitch.emulator.event.CpuView;
import worldswitch.emulator.event.MachineObserver;
import worldswitch.emulator.memory.PhysicalSpan;

/** Tells somebody of the stores that touch some spans of RAM, and of nothing else. */
public record StoresTo(List<PhysicalSpan> spans, MachineObserver listener) implements MachineObserver {
    /** Copies {@code spans}. */
    public StoresTo {
        spans = List.copyOf(spans);
    }

    @Override
    public void memoryWritten(CpuView cpu, long physical, int size, long old, long value) {
        for (PhysicalSpan span : spans) {
            if (span.overlaps(physical, size)) {
                listener.memoryWritten(cpu, physical, size, old, value);
                return;
            }
        }
    }
}

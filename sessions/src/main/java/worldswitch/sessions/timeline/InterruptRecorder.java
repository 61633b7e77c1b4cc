package worldswitch.sessions.timeline;

import java.util.function.LongUnaryOperator;
import org.jspecify.annotations.Nullable;
import worldswitch.emulator.event.CpuView;
import worldswitch.emulator.event.ExceptionKind;
import worldswitch.emulator.event.MachineObserver;
import worldswitch.emulator.event.TakenException;
import worldswitch.sessions.column.Columns;
import worldswitch.sessions.column.Log;
import worldswitch.sessions.timeline.InterruptEvent.Step;
import worldswitch.sessions.world.World;

/** Records the life of interrupts: distributor, list registers, processors. */
final class InterruptRecorder implements MachineObserver {
    private static final Step[] STEPS = Step.values();

    private final Columns rows;
    private @Nullable NestedListRecorder nested;

    InterruptRecorder(long budget) {
        rows = new Columns(6, budget);
    }

    @Override
    public void interruptChanged(CpuView cpu, int interrupt, int state) {
        record(cpu, Step.DISTRIBUTOR, interrupt, 0, state);
    }

    @Override
    public void listRegisterChanged(CpuView cpu, int number, long old, long value) {
        record(cpu, Step.LIST_REGISTER, number, old, value);
    }

    @Override
    public void exceptionTaken(CpuView cpu, TakenException exception) {
        if (exception.kind != ExceptionKind.SYNCHRONOUS) {
            record(cpu, Step.TAKEN, exception.kind.ordinal(), exception.fromEl, exception.toEl);
        }
    }

    void record(CpuView cpu, Step step, int number, long old, long value) {
        long[] page = rows.page();
        int slot = rows.slot();
        page[slot] = cpu.instructions();
        page[slot + 1] = cpu.id();
        page[slot + 2] = step.ordinal();
        page[slot + 3] = number;
        page[slot + 4] = old;
        page[slot + 5] = value;
        rows.commit();
    }

    /** Records from now on what becomes of list registers in memory, and of their shadows. */
    void follow(NestedLists lists, LongUnaryOperator doubleword) {
        nested = new NestedListRecorder(lists, doubleword, this);
    }

    @Override
    public void memoryWritten(CpuView cpu, long physical, int size, long old, long value) {
        if (nested != null) {
            nested.written(cpu, physical, size, old);
        }
    }

    /** A guest, or a guest hypervisor, was entered. */
    void guestEntered(CpuView cpu, int world) {
        if (nested != null && World.kind(world) == World.Kind.GUEST) {
            nested.entered(cpu);
        }
    }

    Columns.State save() {
        return rows.save();
    }

    void restore(Columns.State state) {
        rows.restore(state);
    }

    Log<InterruptEvent> view() {
        return rows.view(row -> new InterruptEvent(
                row.get(0), (int) row.get(1), STEPS[(int) row.get(2)], (int) row.get(3), row.get(4), row.get(5)));
    }
}

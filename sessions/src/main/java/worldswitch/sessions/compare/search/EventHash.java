package worldswitch.sessions.compare.search;

import worldswitch.emulator.event.CpuView;
import worldswitch.emulator.event.MachineObserver;
import worldswitch.emulator.event.SynchronisationEvent;
import worldswitch.emulator.event.TakenException;

/**
 * A number for everything that a machine has done: values read from and changed in system registers, exceptions,
 * interrupts, output, each with its place; and the general and vector registers at each synchronisation event. What one machine does
 * otherwise than another one shows in it for ever, even if their states become alike again. An access that reaches
 * another register and finds the same value there, or leaves the same, makes no difference.
 */
class EventHash implements MachineObserver {
    private static final long MULTIPLIER = 0x9e37_79b9_7f4a_7c15L;
    private static final int GENERAL = 31;
    private static final int VECTOR_HALVES = 64;

    private long hash;

    /** The number so far. */
    final long hash() {
        return hash;
    }

    /** Begins anew. */
    final void clear() {
        hash = 0;
    }

    private void mix(long value) {
        hash = (hash ^ value) * MULTIPLIER;
        hash ^= hash >>> 29;
    }

    private void place(CpuView cpu, long kind) {
        mix(kind << 32 | cpu.id());
        mix(cpu.instructions());
        mix(cpu.pc());
    }

    @Override
    public void registerWritten(CpuView cpu, int register, long old, long value) {
        place(cpu, 1);
        if (old != value) {
            mix(register);
            mix(value);
        }
    }

    @Override
    public void registerRead(CpuView cpu, int register, long value) {
        place(cpu, 2);
        mix(value);
    }

    @Override
    public void synchronised(CpuView cpu, SynchronisationEvent event) {
        place(cpu, 3);
        for (int i = 0; i < GENERAL; i++) {
            mix(cpu.general(i));
        }
        long vectors = 0;
        for (int half = 0; half < VECTOR_HALVES; half++) {
            vectors = vectors * MULTIPLIER + cpu.vector(half);
        }
        mix(vectors);
    }

    @Override
    public void exceptionTaken(CpuView cpu, TakenException exception) {
        place(cpu, 4);
        mix(exception.esr);
        mix(exception.elr);
        mix(exception.far);
    }

    @Override
    public void exceptionReturned(CpuView cpu, int from, long pc, boolean illegal) {
        place(cpu, illegal ? 5 : 6);
    }

    @Override
    public void listRegisterChanged(CpuView cpu, int number, long old, long value) {
        place(cpu, 7);
        mix(value);
    }

    @Override
    public void interruptChanged(CpuView cpu, int interrupt, int state) {
        mix((long) interrupt << 8 | state);
    }

    @Override
    public void maintenance(CpuView cpu, int operation, long operand) {
        place(cpu, 8);
        mix(operation);
        mix(operand);
    }

    @Override
    public void console(int value) {
        mix(0x900L | value);
    }
}

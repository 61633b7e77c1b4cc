package worldswitch.emulator.machine;

import worldswitch.emulator.event.Consultation;
import worldswitch.emulator.event.CpuView;
import worldswitch.emulator.event.MachineObserver;
import worldswitch.emulator.event.TakenException;

/**
 * Two observers of what the processor itself reports: one of the machine's own that must know of changes of exception level,
 * and whoever watches.
 */
record ObserverPair(MachineObserver own, MachineObserver watcher) implements MachineObserver {
    @Override
    public void exceptionTaken(CpuView cpu, TakenException exception) {
        own.exceptionTaken(cpu, exception);
        watcher.exceptionTaken(cpu, exception);
    }

    @Override
    public void exceptionReturned(CpuView cpu, int from, long pc, boolean illegal) {
        own.exceptionReturned(cpu, from, pc, illegal);
        watcher.exceptionReturned(cpu, from, pc, illegal);
    }

    @Override
    public void maintenance(CpuView cpu, int operation, long operand) {
        watcher.maintenance(cpu, operation, operand);
    }

    @Override
    public void consulted(CpuView cpu, Consultation consultation) {
        watcher.consulted(cpu, consultation);
    }

    @Override
    public void vncrAccess(CpuView cpu, int register, int offset, boolean write, long value) {
        watcher.vncrAccess(cpu, register, offset, write, value);
    }

    @Override
    public void breakpointReached(CpuView cpu) {
        watcher.breakpointReached(cpu);
    }
}

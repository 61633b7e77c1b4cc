package worldswitch.sessions.control;

import worldswitch.emulator.event.Consultation;
import worldswitch.emulator.event.CpuView;
import worldswitch.emulator.event.MachineObserver;
import worldswitch.emulator.event.SynchronisationEvent;
import worldswitch.emulator.event.TakenException;

/** Tells several observers, one after the other. */
final class Chain implements MachineObserver {
    private final MachineObserver[] links;

    Chain(MachineObserver... links) {
        this.links = links.clone();
    }

    @Override
    public void registerWritten(CpuView cpu, int register, long old, long value) {
        for (MachineObserver link : links) {
            link.registerWritten(cpu, register, old, value);
        }
    }

    @Override
    public void registerRead(CpuView cpu, int register, long value) {
        for (MachineObserver link : links) {
            link.registerRead(cpu, register, value);
        }
    }

    @Override
    public void consulted(CpuView cpu, Consultation consultation) {
        for (MachineObserver link : links) {
            link.consulted(cpu, consultation);
        }
    }

    @Override
    public void synchronised(CpuView cpu, SynchronisationEvent event) {
        for (MachineObserver link : links) {
            link.synchronised(cpu, event);
        }
    }

    @Override
    public void exceptionTaken(CpuView cpu, TakenException exception) {
        for (MachineObserver link : links) {
            link.exceptionTaken(cpu, exception);
        }
    }

    @Override
    public void exceptionReturned(CpuView cpu, int from, long pc, boolean illegal) {
        for (MachineObserver link : links) {
            link.exceptionReturned(cpu, from, pc, illegal);
        }
    }

    @Override
    public void listRegisterChanged(CpuView cpu, int number, long old, long value) {
        for (MachineObserver link : links) {
            link.listRegisterChanged(cpu, number, old, value);
        }
    }

    @Override
    public void interruptChanged(CpuView cpu, int interrupt, int state) {
        for (MachineObserver link : links) {
            link.interruptChanged(cpu, interrupt, state);
        }
    }

    @Override
    public void maintenance(CpuView cpu, int operation, long operand) {
        for (MachineObserver link : links) {
            link.maintenance(cpu, operation, operand);
        }
    }

    @Override
    public void console(int value) {
        for (MachineObserver link : links) {
            link.console(value);
        }
    }

    @Override
    public void breakpointReached(CpuView cpu) {
        for (MachineObserver link : links) {
            link.breakpointReached(cpu);
        }
    }

    @Override
    public void watchpointReached(CpuView cpu, long address, int size, boolean write, long value) {
        for (MachineObserver link : links) {
            link.watchpointReached(cpu, address, size, write, value);
        }
    }
}

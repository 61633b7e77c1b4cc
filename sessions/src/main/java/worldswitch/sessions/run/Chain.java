package worldswitch.sessions.run;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import worldswitch.emulator.event.Consultation;
import worldswitch.emulator.event.CpuView;
import worldswitch.emulator.event.MachineObserver;
import worldswitch.emulator.event.SynchronisationEvent;
import worldswitch.emulator.event.TakenException;

/**
 * Tells several observers, one after the other.
 *
 * <p>Of each kind of event only those are told that do something with it, which are few for the frequent kinds: a machine
 * has more than a dozen events for every guest exit.
 */
final class Chain implements MachineObserver {
    /** The names of the callbacks that a class does not inherit from {@link MachineObserver}. */
    private static final ClassValue<Set<String>> CALLBACKS = new ClassValue<>() {
        @Override
        protected Set<String> computeValue(Class<?> type) {
            return Arrays.stream(type.getMethods())
                    .filter(method -> method.getDeclaringClass() != MachineObserver.class)
                    .map(Method::getName)
                    .collect(Collectors.toUnmodifiableSet());
        }
    };

    private final MachineObserver[] registerWritten;
    private final MachineObserver[] registerRead;
    private final MachineObserver[] vncrAccess;
    private final MachineObserver[] consulted;
    private final MachineObserver[] synchronised;
    private final MachineObserver[] exceptionTaken;
    private final MachineObserver[] exceptionReturned;
    private final MachineObserver[] listRegisterChanged;
    private final MachineObserver[] interruptChanged;
    private final MachineObserver[] maintenance;
    private final MachineObserver[] console;
    private final MachineObserver[] breakpointReached;
    private final MachineObserver[] watchpointReached;
    private final MachineObserver[] memoryWritten;

    Chain(MachineObserver... links) {
        registerWritten = interested(links, "registerWritten");
        registerRead = interested(links, "registerRead");
        vncrAccess = interested(links, "vncrAccess");
        consulted = interested(links, "consulted");
        synchronised = interested(links, "synchronised");
        exceptionTaken = interested(links, "exceptionTaken");
        exceptionReturned = interested(links, "exceptionReturned");
        listRegisterChanged = interested(links, "listRegisterChanged");
        interruptChanged = interested(links, "interruptChanged");
        maintenance = interested(links, "maintenance");
        console = interested(links, "console");
        breakpointReached = interested(links, "breakpointReached");
        watchpointReached = interested(links, "watchpointReached");
        memoryWritten = interested(links, "memoryWritten");
    }

    private static MachineObserver[] interested(MachineObserver[] links, String callback) {
        return Arrays.stream(links)
                .filter(link -> CALLBACKS.get(link.getClass()).contains(callback))
                .toArray(MachineObserver[]::new);
    }

    @Override
    public void registerWritten(CpuView cpu, int register, long old, long value) {
        for (MachineObserver link : registerWritten) {
            link.registerWritten(cpu, register, old, value);
        }
    }

    @Override
    public void registerRead(CpuView cpu, int register, long value) {
        for (MachineObserver link : registerRead) {
            link.registerRead(cpu, register, value);
        }
    }

    @Override
    public void vncrAccess(CpuView cpu, int register, int offset, boolean write, long value) {
        for (MachineObserver link : vncrAccess) {
            link.vncrAccess(cpu, register, offset, write, value);
        }
    }

    @Override
    public void consulted(CpuView cpu, Consultation consultation) {
        for (MachineObserver link : consulted) {
            link.consulted(cpu, consultation);
        }
    }

    @Override
    public void synchronised(CpuView cpu, SynchronisationEvent event) {
        for (MachineObserver link : synchronised) {
            link.synchronised(cpu, event);
        }
    }

    @Override
    public void exceptionTaken(CpuView cpu, TakenException exception) {
        for (MachineObserver link : exceptionTaken) {
            link.exceptionTaken(cpu, exception);
        }
    }

    @Override
    public void exceptionReturned(CpuView cpu, int from, long pc, boolean illegal) {
        for (MachineObserver link : exceptionReturned) {
            link.exceptionReturned(cpu, from, pc, illegal);
        }
    }

    @Override
    public void listRegisterChanged(CpuView cpu, int number, long old, long value) {
        for (MachineObserver link : listRegisterChanged) {
            link.listRegisterChanged(cpu, number, old, value);
        }
    }

    @Override
    public void interruptChanged(CpuView cpu, int interrupt, int state) {
        for (MachineObserver link : interruptChanged) {
            link.interruptChanged(cpu, interrupt, state);
        }
    }

    @Override
    public void maintenance(CpuView cpu, int operation, long operand) {
        for (MachineObserver link : maintenance) {
            link.maintenance(cpu, operation, operand);
        }
    }

    @Override
    public void console(int value) {
        for (MachineObserver link : console) {
            link.console(value);
        }
    }

    @Override
    public void breakpointReached(CpuView cpu) {
        for (MachineObserver link : breakpointReached) {
            link.breakpointReached(cpu);
        }
    }

    @Override
    public void watchpointReached(CpuView cpu, long address, int size, boolean write, long value) {
        for (MachineObserver link : watchpointReached) {
            link.watchpointReached(cpu, address, size, write, value);
        }
    }

    @Override
    public void memoryWritten(CpuView cpu, long physical, int size, long old, long value) {
        for (MachineObserver link : memoryWritten) {
            link.memoryWritten(cpu, physical, size, old, value);
        }
    }
}

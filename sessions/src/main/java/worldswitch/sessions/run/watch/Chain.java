package worldswitch.sessions.run.watch;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import worldswitch.emulator.event.Consultation;
import worldswitch.emulator.event.CpuView;
import worldswitch.emulator.event.MachineObserver;
import worldswitch.emulator.event.SynchronisationEvent;
import worldswitch.emulator.event.TakenException;
import worldswitch.emulator.memory.PhysicalSpan;
import worldswitch.sessions.timeline.Recorder;

/**
 * Tells several observers, one after the other.
 *
 * <p>Of each kind of event only those are told that do something with it now, which are few for the frequent kinds: a
 * machine has more than a dozen events for every guest exit. The {@link Recorder} comes first, and of the frequent events
 * it is told by its own type, so that the compiler sees through to it.
 */
public final class Chain implements MachineObserver {
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

    private final Recorder recorder;

    /** An observer that does something with a kind of event only at times; asked when a chain is made. */
    interface Selective extends MachineObserver {
        /** Whether it now does something with the events of a callback. */
        boolean wants(String callback);
    }

    /** Tells a recorder, and then the others. */
    public Chain(Recorder recorder, MachineObserver... links) {
        this.recorder = recorder;
        MachineObserver[] all =
                Stream.concat(Stream.of(recorder), Stream.of(links)).toArray(MachineObserver[]::new);
        registerWritten = interested(links, "registerWritten");
        registerRead = interested(links, "registerRead");
        vncrAccess = interested(all, "vncrAccess");
        consulted = interested(links, "consulted");
        synchronised = interested(links, "synchronised");
        exceptionTaken = interested(links, "exceptionTaken");
        exceptionReturned = interested(links, "exceptionReturned");
        listRegisterChanged = interested(all, "listRegisterChanged");
        interruptChanged = interested(all, "interruptChanged");
        maintenance = interested(all, "maintenance");
        console = interested(all, "console");
        breakpointReached = interested(all, "breakpointReached");
        watchpointReached = interested(all, "watchpointReached");
        memoryWritten = interested(all, "memoryWritten");
    }

    /** Tells one of the observers only of stores that touch some spans of RAM; others may be watched for somebody else. */
    public Chain narrow(MachineObserver link, List<PhysicalSpan> stores) {
        for (int i = 0; i < memoryWritten.length; i++) {
            if (memoryWritten[i] == link) {
                memoryWritten[i] = new StoresTo(stores, link);
            }
        }
        return this;
    }

    private static MachineObserver[] interested(MachineObserver[] links, String callback) {
        return Arrays.stream(links).filter(link -> isInterested(link, callback)).toArray(MachineObserver[]::new);
    }

    /** Whether an observer now does something with the events of a callback. */
    static boolean isInterested(MachineObserver link, String callback) {
        return CALLBACKS.get(link.getClass()).contains(callback)
                && (!(link instanceof Selective selective) || selective.wants(callback));
    }

    @Override
    public boolean hearsAlways() {
        return registerRead.length > 0 || synchronised.length > 0;
    }

    @Override
    public void registerWritten(CpuView cpu, int register, long old, long value) {
        recorder.registerWritten(cpu, register, old, value);
        for (MachineObserver link : registerWritten) {
            link.registerWritten(cpu, register, old, value);
        }
    }

    @Override
    public void registerRead(CpuView cpu, int register, long value) {
        recorder.registerRead(cpu, register, value);
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
        recorder.consulted(cpu, consultation);
        for (MachineObserver link : consulted) {
            link.consulted(cpu, consultation);
        }
    }

    @Override
    public void synchronised(CpuView cpu, SynchronisationEvent event) {
        recorder.synchronised(cpu, event);
        for (MachineObserver link : synchronised) {
            link.synchronised(cpu, event);
        }
    }

    @Override
    public void exceptionTaken(CpuView cpu, TakenException exception) {
        recorder.exceptionTaken(cpu, exception);
        for (MachineObserver link : exceptionTaken) {
            link.exceptionTaken(cpu, exception);
        }
    }

    @Override
    public void exceptionReturned(CpuView cpu, int from, long pc, boolean illegal) {
        recorder.exceptionReturned(cpu, from, pc, illegal);
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

package worldswitch.sessions.run.aim;

import java.util.Set;
import worldswitch.emulator.event.CpuView;
import worldswitch.emulator.event.MachineObserver;
import worldswitch.sessions.run.plan.Goal;
import worldswitch.sessions.run.watch.PlaceWatch;
import worldswitch.sessions.run.watch.Start;
import worldswitch.sessions.run.watch.Stop;
import worldswitch.sessions.timeline.Recorder;

/**
 * What a run is after: watches for it and asks for a stop when it comes.
 *
 * <p>Sees each event after the {@link Recorder} has.
 */
public abstract class Aim implements MachineObserver {
    private static final int STACK_POINTER = 31;
    private static final int INSTRUCTION = 4;

    private final Stop stop;

    Aim(Stop stop) {
        this.stop = stop;
    }

    /** Asks for a stop. */
    final void reached(String reason) {
        stop.stop(reason);
    }

    /** Asks for a stop behind an exception or a return. */
    final void behind(String reason) {
        stop.stopBehind(reason);
    }

    /** The virtual addresses at which it wants to be told before the instruction executes. */
    public Set<Long> addresses() {
        return Set.of();
    }

    /** The aim of running on until something else stops the machine. */
    public static Aim none(Stop stop) {
        return new Aim(stop) {};
    }

    /** The aim of a goal. */
    public static Aim at(Goal goal, Recorder recorder, Stop stop) {
        return switch (goal) {
            case GUEST_EXIT -> new GuestExit(recorder, stop);
            case GUEST_ENTRY -> new GuestEntry(recorder, stop);
            case EXCEPTION -> new AnyException(stop, false);
            case INTERRUPT -> new AnyException(stop, true);
            case REGISTER_WRITE -> new AnyRegisterWrite(stop);
            case HAZARD -> new Hazard(recorder, stop);
        };
    }

    /** The aim of leaving an exception level: by an exception return, or from EL0 by an exception. */
    public static Aim outOf(int el, Stop stop) {
        return new LevelLeft(el, stop);
    }

    /** The aim of an address at any exception level; it is not reached by standing there at the start. */
    public static Aim address(long address, Start start, Stop stop) {
        return new Address(address, stop) {
            @Override
            boolean counts(CpuView cpu) {
                return !start.isHere(cpu);
            }
        };
    }

    /** The aim of the return from a call that a processor is about to make; deeper calls of the same code do not count. */
    public static Aim afterCall(CpuView caller, Stop stop) {
        int id = caller.id();
        int el = caller.el();
        long stack = caller.general(STACK_POINTER);
        return new Address(caller.pc() + INSTRUCTION, stop) {
            @Override
            boolean counts(CpuView cpu) {
                return cpu.id() == id && cpu.el() == el && Long.compareUnsigned(cpu.general(STACK_POINTER), stack) >= 0;
            }
        };
    }

    /**
     * The aim of a place of the plan.
     *
     * @param place its number in the plan, or -1 for any that has not been passed
     */
    public static Aim place(int place, PlaceWatch places, Stop stop) {
        return new PlacePassed(place, places, stop);
    }
}

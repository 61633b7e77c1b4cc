package worldswitch.sessions.gdb;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import worldswitch.sessions.breakpoint.Breakpoint;
import worldswitch.sessions.breakpoint.BreakpointState;
import worldswitch.sessions.breakpoint.Trigger;
import worldswitch.sessions.run.command.Command;
import worldswitch.sessions.snapshot.Snapshot;

/** The breakpoints and watchpoints that a debugger has set, beside those that others have. */
final class Points {
    /** From here on numbers are the debugger's. */
    private static final int FIRST = 1_000_000;

    /** From here on they are those that were set by name. */
    private static final int FIRST_BY_NAME = 2_000_000;

    private static final int MOST = 10_000;
    private static final int LONGEST_WATCH = 4096;

    private final List<Breakpoint> points = new ArrayList<>();
    private final List<Breakpoint> byName = new ArrayList<>();
    private int next = FIRST;
    private int nextByName = FIRST_BY_NAME;

    /** What a packet of kind 0 to 4 sets or removes. */
    static Trigger trigger(int kind, long address, int size) throws Refusal {
        if (kind <= 1) {
            return new Trigger.Address(address, null, null);
        }
        if (size < 1 || size > LONGEST_WATCH) {
            throw Refusal.malformed("a watchpoint is of 1 to " + LONGEST_WATCH + " bytes");
        }
        return new Trigger.Watch(address, size, kind != 2, kind != 3);
    }

    /** Sets a point, unless it is set. */
    void set(Trigger trigger) throws Refusal {
        if (points.size() == MOST) {
            throw Refusal.notNow("there are " + MOST + " breakpoints already");
        }
        if (find(trigger).isEmpty()) {
            points.add(new Breakpoint(next++, trigger, "", 0, true));
        }
    }

    /** Removes a point, if it is set. */
    void remove(Trigger trigger) {
        find(trigger).ifPresent(points::remove);
    }

    /** Sets a breakpoint of which the debugger does not know, unless it is set. */
    void setByName(long address) throws Refusal {
        if (byName.size() == MOST) {
            throw Refusal.notNow("there are " + MOST + " breakpoints already");
        }
        if (byName.stream().noneMatch(point -> isAt(point, address))) {
            byName.add(new Breakpoint(nextByName++, new Trigger.Address(address, null, null), "", 0, true));
        }
    }

    /** Those set by name have gone along with a kernel that has moved itself: takes over where they are now. */
    void follow(Snapshot snapshot) {
        for (BreakpointState state : snapshot.breakpoints()) {
            Breakpoint now = state.breakpoint();
            byName.replaceAll(point -> point.id() == now.id() ? now : point);
        }
    }

    /** Where the machine stops by name. */
    List<Long> placesByName() {
        return byName.stream()
                .map(Breakpoint::trigger)
                .map(Trigger.Address.class::cast)
                .map(Trigger.Address::address)
                .toList();
    }

    /** Removes such a breakpoint; returns whether there was one. */
    boolean removeByName(long address) {
        return byName.removeIf(point -> isAt(point, address));
    }

    private static boolean isAt(Breakpoint point, long address) {
        return point.trigger().equals(new Trigger.Address(address, null, null));
    }

    /** Removes every point. */
    void clear() {
        points.clear();
        clearByName();
    }

    /** Removes those that were set by name. */
    void clearByName() {
        byName.clear();
    }

    private Optional<Breakpoint> find(Trigger trigger) {
        return points.stream().filter(point -> point.trigger().equals(trigger)).findFirst();
    }

    /** The command that puts the points in force, with those of others as they are. */
    Command command(Snapshot snapshot) {
        follow(snapshot);
        List<Breakpoint> all = new ArrayList<>();
        for (BreakpointState state : snapshot.breakpoints()) {
            if (state.breakpoint().id() < FIRST) {
                all.add(state.breakpoint());
            }
        }
        all.addAll(points);
        all.addAll(byName);
        return new Command.SetBreakpoints(all, true);
    }

    /** The point that stopped the machine, by the words of the stop: {@code "breakpoint 1000000: at 0x40080000"}. */
    Optional<Trigger> hit(String stop) {
        return points.stream()
                .filter(point -> stop.contains("breakpoint " + point.id() + ": "))
                .map(Breakpoint::trigger)
                .findFirst();
    }
}

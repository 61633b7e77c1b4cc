package worldswitch.views.breakpoints;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import worldswitch.sessions.breakpoint.Breakpoint;
import worldswitch.sessions.breakpoint.BreakpointState;
import worldswitch.sessions.breakpoint.Trigger;
import worldswitch.sessions.run.command.Command;

/** Changes of a session's breakpoints, as the command that makes them. */
public final class BreakpointEdits {
    private BreakpointEdits() {}

    /** Removes the breakpoints at an address, or sets one if there is none. */
    public static Command toggle(List<BreakpointState> present, long address) {
        List<Breakpoint> kept = new ArrayList<>();
        present.stream()
                .map(BreakpointState::breakpoint)
                .filter(each -> !(each.trigger() instanceof Trigger.Address at && at.address() == address))
                .forEach(kept::add);
        if (kept.size() == present.size()) {
            kept.add(new Breakpoint(free(present), new Trigger.Address(address, null, null), "", 0, true));
        }
        return new Command.SetBreakpoints(kept);
    }

    /** Adds a breakpoint. */
    static Command add(List<BreakpointState> present, Trigger trigger, String condition, long ignore) {
        List<Breakpoint> all = new ArrayList<>(
                present.stream().map(BreakpointState::breakpoint).toList());
        all.add(new Breakpoint(free(present), trigger, condition, ignore, true));
        return new Command.SetBreakpoints(all);
    }

    /** Removes a breakpoint. */
    static Command remove(List<BreakpointState> present, int id) {
        return new Command.SetBreakpoints(present.stream()
                .map(BreakpointState::breakpoint)
                .filter(each -> each.id() != id)
                .toList());
    }

    /** Changes a breakpoint. */
    static Command change(List<BreakpointState> present, int id, UnaryOperator<Breakpoint> change) {
        return new Command.SetBreakpoints(present.stream()
                .map(BreakpointState::breakpoint)
                .map(each -> each.id() == id ? change.apply(each) : each)
                .toList());
    }

    private static int free(List<BreakpointState> present) {
        return present.stream().mapToInt(each -> each.breakpoint().id()).max().orElse(0) + 1;
    }
}

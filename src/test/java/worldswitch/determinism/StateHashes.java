package worldswitch.determinism;

import java.util.ArrayList;
import java.util.List;
import worldswitch.emulator.event.MachineObserver;
import worldswitch.emulator.machine.Machine;
import worldswitch.emulator.machine.StopReason;
import worldswitch.emulator.machine.load.LoadProblem;
import worldswitch.sessions.run.MachineRun;
import worldswitch.sessions.run.plan.Plan;

/**
 * Prints the state hashes of guests at points of their runs, for a test that compares what several JVMs print.
 *
 * <p>The first argument is {@code recorded} or {@code unrecorded}, the others name guests with the lengths of their runs:
 * {@code arithmetic=4000000}.
 */
final class StateHashes {
    /** The points at which the state of a run is hashed, evenly spread from its start to its end. */
    static final int POINTS = 64;
    /** A kernel is followed this far. */
    private static final long FARTHEST = 4_000_000;

    private StateHashes() {}

    /** Prints a line for each point of each guest. */
    public static void main(String[] arguments) throws LoadProblem {
        for (String guest : List.of(arguments).subList(1, arguments.length)) {
            String[] parts = guest.split("=");
            of(parts[0], Long.parseLong(parts[1]), arguments[0].equals("recorded"))
                    .forEach(System.out::println);
        }
    }

    /** How long the run of a guest is, in instructions. */
    static long length(String guest) throws LoadProblem {
        Machine machine = machine(Guests.plan(guest), false);
        machine.run(FARTHEST);
        return machine.time().instructions();
    }

    /** The hashes of a guest whose run is so long, each in a line with the guest and the instruction count. */
    static List<String> of(String guest, long length, boolean recorded) throws LoadProblem {
        Plan plan = Guests.plan(guest);
        Machine machine = machine(plan, recorded);
        List<String> lines = new ArrayList<>();
        for (int point = 1; point <= POINTS; point++) {
            StopReason stop = machine.run(length * point / POINTS);
            lines.add(guest + " " + machine.time().instructions() + " " + stop.kind() + " "
                    + Long.toHexString(machine.stateHash()));
        }
        return lines;
    }

    private static Machine machine(Plan plan, boolean recorded) throws LoadProblem {
        if (recorded) {
            return new MachineRun(plan, MachineObserver.NONE).machine();
        }
        Machine machine = new Machine(plan.configuration());
        machine.load(plan.program());
        return machine;
    }
}

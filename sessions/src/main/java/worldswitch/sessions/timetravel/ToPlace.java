package worldswitch.sessions.timetravel;

import org.jspecify.annotations.Nullable;
import worldswitch.sessions.run.Halt;
import worldswitch.sessions.run.MachineRun;
import worldswitch.sessions.run.aim.Aim;

/** A travel on to a place of the plan that the run is not known to come to: it may end before. */
final class ToPlace extends Onward {
    private final String what;
    private final int place;
    private @Nullable Aim aim;

    /**
     * Makes a travel.
     *
     * @param what the place in words
     * @param place its number in the plan, or -1 for any that has not been passed
     */
    ToPlace(String what, int place, History history, MachineRun run) {
        super("to " + what, history.furthest(), history, run);
        this.what = what;
        this.place = place;
    }

    @Override
    boolean goesOn() {
        return true;
    }

    @Override
    Halt arrive(MachineRun run) {
        throw new IllegalStateException("a place that is not known lies behind what is");
    }

    @Override
    Halt onward(MachineRun run, long most) {
        Aim present = aim;
        if (present == null) {
            present = Aim.place(place, run.places(), run::stop);
            aim = present;
        }
        Halt halt = run.run(present, run.instructions() + most);
        return switch (halt.reason().kind()) {
            case LIMIT, REQUEST -> halt;
            case POWER_OFF, RESET, ASLEEP, EXCEPTION_LOOP, DEVICE_FAILURE ->
                new Halt(halt.reason(), halt.text() + ", before " + what);
        };
    }
}

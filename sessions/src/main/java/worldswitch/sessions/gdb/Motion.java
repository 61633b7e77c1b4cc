package worldswitch.sessions.gdb;

import java.util.function.Consumer;
import worldswitch.sessions.control.Session;
import worldswitch.sessions.run.command.Command;
import worldswitch.sessions.snapshot.Moment;
import worldswitch.sessions.snapshot.RunState;
import worldswitch.sessions.snapshot.Snapshot;

/** Moves a machine for a debugger, one movement at a time, and tells when it stands again. */
final class Motion {
    /** Steps after which a processor that never comes to its turn is given up; a turn is of 4096 instructions. */
    private static final int MOST_STEPS = 20_000;

    /** What a session says when a search has found nothing. */
    private static final String NOTHING = "no breakpoint hit before";

    private final Session session;
    private final Consumer<Snapshot> stopped;
    private volatile boolean underWay;
    private volatile boolean interrupted;
    private volatile boolean back;
    private volatile boolean seeks;

    Motion(Session session, Consumer<Snapshot> stopped) {
        this.session = session;
        this.stopped = stopped;
    }

    boolean isUnderWay() {
        return underWay;
    }

    /** Stops the machine; one that stands stays as it is. */
    void interrupt() {
        interrupted = true;
        if (underWay) {
            session.pause();
        }
    }

    /** Whether the last movement went back. */
    boolean wentBack() {
        return back;
    }

    /** Begins a movement. */
    void begin(Command command) {
        depart();
        seeks = command instanceof Command.ReverseContinue;
        back = seeks || command instanceof Command.ReverseStep;
        session.post(command, this::arrive);
    }

    /** Whether a way back has led nowhere. */
    boolean foundNothing(Snapshot snapshot) {
        return seeks && snapshot.stop().contains(NOTHING) && snapshot.instructions() > 0;
    }

    /** Goes to the beginning of the run. */
    void toTheBeginning() {
        depart();
        seeks = false;
        session.post(new Command.GoTo(Moment.START), this::arrive);
    }

    /** Tells where the machine stands once it does; it may have been told a moment ago to stop. */
    void await(Consumer<Snapshot> then) {
        last(new Command.Stand(), then);
    }

    /** Goes one instruction against the last direction before somebody is told where the machine stands. */
    void turnBack(Consumer<Snapshot> then) {
        last(back ? new Command.Step(1) : new Command.ReverseStep(1), then);
    }

    private void last(Command command, Consumer<Snapshot> then) {
        depart();
        session.post(command, snapshot -> {
            underWay = false;
            then.accept(snapshot);
        });
    }

    /** Lets a processor execute one instruction; those before whose turn it is go on until its turn comes. */
    void step(int processor) {
        depart();
        back = false;
        step(processor, MOST_STEPS);
    }

    private void step(int processor, int left) {
        boolean own = session.snapshot().current() == processor;
        session.post(new Command.Step(1), snapshot -> {
            boolean stands =
                    snapshot.state() == RunState.ENDED || snapshot.stop().contains("breakpoint ");
            if (own || stands || interrupted || left == 0) {
                arrive(snapshot);
            } else {
                step(processor, left - 1);
            }
        });
    }

    private void depart() {
        underWay = true;
        interrupted = false;
    }

    private void arrive(Snapshot snapshot) {
        underWay = false;
        stopped.accept(snapshot);
    }
}

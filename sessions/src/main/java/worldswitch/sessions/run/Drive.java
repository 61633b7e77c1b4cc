package worldswitch.sessions.run;

import worldswitch.emulator.machine.Machine;
import worldswitch.emulator.machine.StopReason;
import worldswitch.sessions.run.input.Feed;
import worldswitch.sessions.snapshot.Moment;

/** Drives a machine to a moment: inputs come to it at their moments, and whoever wants it to stop says why. */
final class Drive {
    private final Machine machine;
    private final Feed feed;
    private String stop = "";

    Drive(Machine machine, Feed feed) {
        this.machine = machine;
        this.feed = feed;
    }

    /** Asks the machine to stop before the next instruction; several reasons at once are all told. */
    void stop(String reason) {
        if (stop.isEmpty()) {
            stop = reason;
        } else if (!reason.isEmpty()) {
            stop += "; " + reason;
        }
        machine.requestStop();
    }

    /** Runs to a moment, unless something stops the machine before. */
    Halt to(Moment until) {
        stop = "";
        StopReason reason;
        do {
            Moment due = feed.due();
            Moment to = due != null && due.compareTo(until) < 0 ? due : until;
            reason = machine.run(to.instructions(), to.events());
        } while (feed.give(moment()) && reason.kind() == StopReason.Kind.LIMIT && moment().compareTo(until) < 0);
        return new Halt(reason, stop);
    }

    /** The moment at which the machine stands. */
    Moment moment() {
        return new Moment(machine.time().instructions(), machine.time().events());
    }
}

package worldswitch.sessions.timetravel;

import org.jspecify.annotations.Nullable;
import worldswitch.sessions.run.MachineRun;
import worldswitch.sessions.run.advance.Advance;
import worldswitch.sessions.run.command.Command;
import worldswitch.sessions.run.command.Sought;
import worldswitch.sessions.snapshot.Moment;

/** Makes the advances of the commands that go through the time of a run. */
public final class Travels {
    private Travels() {}

    /**
     * The travel of a command; null if the command does not travel from where the run stands.
     *
     * @param stop why the run stands there, in words
     */
    public static @Nullable Advance of(Command command, MachineRun run, History history, String stop) {
        if (command instanceof Command.Ask ask) {
            return new WhoWrote(Asked.of(ask.question(), run), ask.reply(), stop, history, run);
        }
        if (command instanceof Command.ReverseStep back) {
            return new ReverseSteps(back.count(), history, run);
        }
        if (command instanceof Command.ReverseTo back) {
            return new ReverseTo(back.what(), history, run);
        }
        if (command instanceof Command.ReverseContinue) {
            return new ReverseTo(new Sought.BreakpointHit(), history, run);
        }
        if (command instanceof Command.GoTo to) {
            return to(to.moment(), "moment " + to.moment(), history, run);
        }
        if (command instanceof Command.RunToInstruction to && to.count() < run.instructions()) {
            return to(Moment.of(to.count()), "instruction " + to.count(), history, run);
        }
        if (command instanceof Command.ToPlace to) {
            return new Walk(history, run).to(to.number());
        }
        if (command instanceof Command.ToNextPlace) {
            return new Walk(history, run).next();
        }
        if (command instanceof Command.ToPreviousPlace) {
            return new Walk(history, run).previous();
        }
        if (command instanceof Command.Back) {
            return neighbour(-1, history, run);
        }
        return command instanceof Command.Forward ? neighbour(1, history, run) : null;
    }

    private static Advance to(Moment moment, String arrival, History history, MachineRun run) {
        if (moment.compareTo(history.beginning()) < 0) {
            return new Nowhere("the run is not known before moment " + history.beginning());
        }
        return new GoTo("to " + arrival, arrival, moment, history, run);
    }

    private static Advance neighbour(int direction, History history, MachineRun run) {
        Moment place = history.neighbour(direction);
        if (place == null) {
            return new Nowhere("no place to go " + (direction < 0 ? "back to" : "forward to"));
        }
        history.go(direction);
        String arrival = (direction < 0 ? "back" : "forward") + " at moment " + place;
        return new GoTo((direction < 0 ? "back" : "forward") + " to moment " + place, arrival, place, history, run);
    }
}

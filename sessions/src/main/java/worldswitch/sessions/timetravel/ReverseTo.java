package worldswitch.sessions.timetravel;

import org.jspecify.annotations.Nullable;
import worldswitch.sessions.run.Halt;
import worldswitch.sessions.run.MachineRun;
import worldswitch.sessions.run.aim.Hit;
import worldswitch.sessions.run.command.Sought;

/** A travel to just before the last time that something happened. */
final class ReverseTo extends Travel {
    private final Sought sought;
    private final Search search;
    private @Nullable Hit hit;

    ReverseTo(Sought sought, History history, MachineRun run) {
        super("back to the last " + sought, history, run);
        this.sought = sought;
        this.search = new Search(history, sought, run.moment());
    }

    @Override
    Halt next(MachineRun run, long most) {
        Hit found = hit;
        if (found == null) {
            if (search.isVain()) {
                return stay(run, "no " + sought + " before this moment");
            }
            hit = search.slice(run, most);
            say(search.progress(run), search.percent(run));
            return under();
        }
        return arrives(run, found.before(), most) ? run.standing("before " + found.text()) : under();
    }
}

package worldswitch.sessions.run;

import java.util.function.Supplier;
import worldswitch.sessions.run.input.Feed;
import worldswitch.sessions.run.input.Target;
import worldswitch.sessions.run.watch.Listening;
import worldswitch.sessions.snapshot.Moment;

/** What comes to a run from outside, now: what is typed, and what a person changes. */
public final class Inputs {
    private final Feed feed;
    private final Supplier<Moment> now;
    private final Listening listening;

    Inputs(Feed feed, Supplier<Moment> now, Listening listening) {
        this.feed = feed;
        this.now = now;
        this.listening = listening;
    }

    /** Types on its console; inputs that were known to come later will not come any more. */
    public void type(String text) {
        feed.type(text, now.get());
        listening.tellAnew();
    }

    /** Types on its console; inputs that are to come later still do. */
    public void typeAmong(String text) {
        feed.typeAmong(text, now.get());
        listening.tellAnew();
    }

    /** Changes a part of the machine; inputs that were known to come later will not come any more. */
    public void change(Target target, byte[] bytes) {
        feed.change(target, bytes, now.get());
        listening.tellAnew();
    }
}

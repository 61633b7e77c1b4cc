package worldswitch.sessions.run.aim;

import java.util.function.LongSupplier;
import worldswitch.sessions.run.watch.Stop;

/** An aim that is reached when the recorder has counted one more of something. */
abstract class CountedAim extends Aim {
    private final LongSupplier count;
    private long before;

    CountedAim(LongSupplier count, Stop stop) {
        super(stop);
        this.count = count;
        this.before = count.getAsLong();
    }

    /** Whether there is one more than when this was asked last, or than at the start. */
    final boolean isOneMore() {
        long now = count.getAsLong();
        boolean more = now > before;
        before = Math.max(before, now);
        return more;
    }
}

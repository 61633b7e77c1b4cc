package worldswitch.sessions.gdb;

import java.util.Optional;
import worldswitch.sessions.breakpoint.Trigger;
import worldswitch.sessions.snapshot.Moment;
import worldswitch.sessions.snapshot.RunState;
import worldswitch.sessions.snapshot.Snapshot;

/** Tells a debugger why a machine stands. */
final class StopReply {
    private static final int INTERRUPTED = 2;
    private static final int TRAP = 5;

    private StopReply() {}

    /**
     * The reply for a machine that stands.
     *
     * @param trigger the debugger's own point that stopped it, if one did
     * @param back whether it has come there by going back
     * @param named whether the debugger wants to know of breakpoints as such
     */
    static String of(Snapshot snapshot, Optional<Trigger> trigger, boolean back, boolean named) {
        boolean interrupted = snapshot.stop().equals("paused");
        return "T%02x".formatted(interrupted ? INTERRUPTED : TRAP)
                + trigger.map(each -> reason(each, named)).orElse("")
                + history(snapshot, back)
                + "thread:" + Integer.toHexString(snapshot.current() + 1) + ";";
    }

    private static String reason(Trigger trigger, boolean named) {
        if (trigger instanceof Trigger.Watch watch) {
            String kind = watch.reads() && watch.writes() ? "awatch" : watch.reads() ? "rwatch" : "watch";
            return kind + ":" + Long.toHexString(watch.address()) + ";";
        }
        return named ? "swbreak:;" : "";
    }

    /** A machine that has ended stands at the end of its history, and can go back from there. */
    private static String history(Snapshot snapshot, boolean back) {
        if (snapshot.state() == RunState.ENDED) {
            return "replaylog:end;";
        }
        boolean beginning = snapshot.moment().equals(Moment.START)
                || snapshot.stop().startsWith("no ") && snapshot.stop().contains("before");
        return back && beginning ? "replaylog:begin;" : "";
    }
}

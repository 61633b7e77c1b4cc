package worldswitch.sessions.headless;

import worldswitch.sessions.library.BundledSession;
import worldswitch.sessions.report.Outcome;
import worldswitch.sessions.run.input.InputLog;

/** The runs of a bundled session that its expectations are judged by, each made once. */
public final class BundledRuns extends PlanRuns {
    /** Instructions after which a bundled session that has not ended is taken for hung. */
    public static final long LIMIT = 50_000_000;

    /** Judges a run of a variant. */
    public BundledRuns(BundledSession session, String variant, Outcome own) {
        super(session.plan(variant), InputLog.EMPTY, own, session::plan, LIMIT);
    }
}

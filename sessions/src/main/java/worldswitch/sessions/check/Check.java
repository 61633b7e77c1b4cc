package worldswitch.sessions.check;

import worldswitch.sessions.library.Expectation;

/** A way of judging one kind of expectation. */
interface Check {
    /** Judges an expectation by the runs. */
    Expectation.Result judge(Expectation expectation, Runs runs);
}

package worldswitch.sessions.check;

/**
 * A kind of expectation, with the arguments of one of that kind: a record whose components are the members that the session
 * file gives.
 */
interface Check {
    /** Judges by the runs. */
    Finding judge(Runs runs);
}

package worldswitch.sessions.check;

import worldswitch.sessions.report.Outcome;
import worldswitch.sessions.timeline.Exit;

/**
 * A hypercall costs so many instructions more than in another variant, counted over many.
 *
 * @param than the variant to compare with
 * @param exits how many hypercalls to count over
 * @param instructions how many more for each
 */
record CostCheck(String than, int exits, int instructions) implements Check {
    private static final int HYPERCALL = 0x16;
    /** The first exits of a run fill caches of the guest's own and are not typical. */
    private static final int WARM_UP = 2;

    @Override
    public Finding judge(Runs runs) {
        long own = cost(runs.own());
        long other = cost(runs.variant(than));
        double each = (double) (own - other) / exits;
        String detail = own + " instructions over " + exits + " exits, against " + other + " in " + than + ": " + each
                + " more for each";
        return new Finding(each == instructions, detail);
    }

    private long cost(Outcome run) {
        return run.timeline()
                .exits()
                .held()
                .filter(exit -> exit.exceptionClass() == HYPERCALL && exit.instructions() >= 0)
                .skip(WARM_UP)
                .limit(exits)
                .mapToLong(Exit::instructions)
                .sum();
    }
}

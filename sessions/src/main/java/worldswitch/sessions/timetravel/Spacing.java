package worldswitch.sessions.timetravel;

/**
 * How far from each other the checkpoints around a checkpoint may be before it is missed, by its distance from the present
 * moment; all in instructions.
 *
 * @param fine the least
 * @param coarse the greatest
 * @param age one instruction for so many instructions of distance
 */
record Spacing(long fine, long coarse, long age) {
    /**
     * What is aimed at: at most some tenths of a second to run again, a second for a machine that does nothing but exits.
     */
    static final Spacing AMPLE = new Spacing(100_000, 40_000_000, 8);

    private static final long SCARCE_AGE = 2;
    /** So much of the even distance is enough near the present, lest the checkpoints there use up those of the whole run. */
    private static final long SCARCE_FINE = 16;

    /**
     * What is to be had when the budget is the limit: even distances, but for a few checkpoints near the present.
     *
     * @param even the length of the run by the number of checkpoints
     */
    static Spacing scarce(long even) {
        return new Spacing(Math.max(1, even / SCARCE_FINE), Math.max(1, even), SCARCE_AGE);
    }

    /** How far apart they may be at a distance from the present. */
    long at(long distance) {
        return Math.min(coarse, Math.max(fine, distance / age));
    }
}

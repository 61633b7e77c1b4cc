package worldswitch.benchmark;

/**
 * How long something took.
 *
 * @param elapsed seconds on the wall
 * @param processor seconds of a processor
 */
record Spent(double elapsed, double processor) {}

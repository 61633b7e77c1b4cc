package worldswitch.benchmark;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * How long something took.
 *
 * @param elapsed seconds on the wall
 * @param processor seconds of a processor
 */
record Spent(double elapsed, double processor) {
    /** The median and the longest of several times, in milliseconds. */
    static String figures(List<Spent> spent, ToDoubleFunction<Spent> which) {
        double[] times = spent.stream().mapToDouble(which).sorted().toArray();
        return String.format(
                Locale.ROOT, "%.1f / %.1f", 1000 * times[times.length / 2], 1000 * times[times.length - 1]);
    }
}

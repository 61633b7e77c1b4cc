package worldswitch.views.timeline.track;

/**
 * The stretch of time that can be seen, and how it maps to pixels.
 *
 * @param from instructions retired at the left edge
 * @param to instructions retired at the right edge, more than {@code from}
 */
public record Range(double from, double to) {
    private static final double SHORTEST = 8;
    private static final double LEFT_ROOM = 0.01;

    /** Enough for what stands beside the last event. */
    private static final double RIGHT_ROOM = 0.1;

    /** The whole of a recording with a little room at both ends. */
    public static Range all(long end) {
        double length = Math.max(end, SHORTEST);
        return new Range(-LEFT_ROOM * length, (1 + RIGHT_ROOM) * length);
    }

    /** How much time it covers. */
    public double length() {
        return to - from;
    }

    /** The pixel of a moment in a width of pixels. */
    public int x(double time, int width) {
        double x = (time - from) / length() * width;
        return (int) Math.round(Math.max(-10_000, Math.min(x, width + 10_000.0)));
    }

    /** The moment of a pixel. */
    public double time(int x, int width) {
        return from + length() * x / Math.max(1, width);
    }

    /** Magnifies about a moment that stays where it is; within the limits of a recording. */
    public Range zoom(double about, double factor, long end) {
        double length = Math.max(SHORTEST, length() / factor);
        double share = (about - from) / length();
        return new Range(about - share * length, about + (1 - share) * length).within(end);
    }

    /** Moves by a share of the length, within the limits of a recording. */
    public Range pan(double share, long end) {
        return new Range(from + share * length(), to + share * length()).within(end);
    }

    /** Moves just so far that a moment can be seen with room around it. */
    public Range including(double time, long end) {
        double room = length() / 10;
        boolean seen = time >= from + room / 2 && time <= to - room / 2;
        return seen ? this : new Range(time - length() / 2, time + length() / 2).within(end);
    }

    private Range within(long end) {
        Range all = all(end);
        if (length() >= all.length()) {
            return all;
        }
        double shift = Math.max(0, all.from - from) - Math.max(0, to - all.to);
        return new Range(from + shift, to + shift);
    }
}

package worldswitch.benchmark;

import java.lang.management.ManagementFactory;

/** Measures the present thread. */
record Stopwatch(long elapsed, long processor) {
    private static final double NANOSECONDS = 1e9;

    static Stopwatch start() {
        return new Stopwatch(System.nanoTime(), processorTime());
    }

    Spent spent() {
        return new Spent((System.nanoTime() - elapsed) / NANOSECONDS, (processorTime() - processor) / NANOSECONDS);
    }

    private static long processorTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}

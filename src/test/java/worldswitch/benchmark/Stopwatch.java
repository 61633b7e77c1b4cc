package worldswitch.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.function.LongSupplier;

/** Measures the present thread, or the whole JVM. */
record Stopwatch(LongSupplier clock, long elapsed, long processor) {
    private static final double NANOSECONDS = 1e9;

    /** Measures the present thread from now on. */
    static Stopwatch start() {
        return start(() -> ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime());
    }

    /** Measures every thread of the JVM from now on. */
    static Stopwatch ofProcess() {
        return start(ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class)::getProcessCpuTime);
    }

    private static Stopwatch start(LongSupplier clock) {
        return new Stopwatch(clock, System.nanoTime(), clock.getAsLong());
    }

    Spent spent() {
        return new Spent((System.nanoTime() - elapsed) / NANOSECONDS, (clock.getAsLong() - processor) / NANOSECONDS);
    }
}

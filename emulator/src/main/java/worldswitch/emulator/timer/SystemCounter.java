package worldswitch.emulator.timer;

import worldswitch.emulator.time.VirtualTime;

/** The system counter: 62.5 MHz, one tick for each 16 nanoseconds of virtual time, never written. */
final class SystemCounter {
    /** CNTFRQ_EL0 as the board's firmware leaves it, in Hz; QEMU's virt board has the same. */
    static final long FREQUENCY = 62_500_000;

    private static final int NANOSECONDS_SHIFT = 4;

    private SystemCounter() {}

    /** The count: CNTPCT_EL0. */
    static long ticks(VirtualTime time) {
        return time.now() >> NANOSECONDS_SHIFT;
    }

    /**
     * The virtual time at which the counter has made a number of ticks more.
     *
     * @param ticks unsigned, where 0 stands for 2^64
     */
    static long timeOf(VirtualTime time, long ticks) {
        long latest = VirtualTime.LATEST >> NANOSECONDS_SHIFT;
        boolean beyond = ticks <= 0 || ticks > latest - ticks(time);
        return beyond ? VirtualTime.NEVER : ticks(time) + ticks << NANOSECONDS_SHIFT;
    }
}

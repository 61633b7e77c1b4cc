package worldswitch.emulator.time;

import java.util.Arrays;
import worldswitch.emulator.state.StateTape;
import worldswitch.emulator.state.Stateful;

/**
 * The time of a machine: one nanosecond for each retired instruction, plus the time spent waiting for an interrupt.
 *
 * <p>Nothing else moves it, so the same machine run twice is at the same time after the same instruction. A device that
 * must act later leaves a {@link Deadline}; the engine runs exactly up to the next one.
 *
 * <p>Not threadsafe: belongs to the machine's thread.
 */
public final class VirtualTime implements Stateful {
    /** The deadline of a machine in which nothing is due. */
    public static final long NEVER = Long.MAX_VALUE;

    /** The latest time at which anything falls due, some 73 years. */
    public static final long LATEST = NEVER >> 2;

    private static final Executor NOBODY = new Executor() {
        @Override
        public long uncounted() {
            return 0;
        }

        @Override
        public void deadlineMoved() {}
    };

    private long instructions;
    private long idle;
    private Executor executor = NOBODY;
    private Deadline[] deadlines = new Deadline[0];
    private long next = NEVER;
    private long eventsAt;
    private int events;
    private long awaitedAt;
    private int awaited;

    /** Something that falls due at a point of virtual time. */
    public interface Deadline {
        /** The time at which this is due, in nanoseconds of virtual time, or {@link #NEVER}. */
        long due();

        /** Acts, once {@link #due} has been reached. Must move {@link #due} forward. */
        void expire();
    }

    /** Whoever executes instructions: it may count them late, and must know when something falls due. */
    public interface Executor {
        /** Instructions that have retired and are not yet counted by {@link VirtualTime#retire}. */
        long uncounted();

        /** {@link VirtualTime#next} has changed. */
        void deadlineMoved();
    }

    /** Names who executes instructions from now on. */
    public void begin(Executor who) {
        executor = who;
    }

    /** From now on nobody executes instructions; every one has been counted. */
    public void end() {
        executor = NOBODY;
    }

    /** Instructions retired since the machine started, over all its processors. */
    public long instructions() {
        return instructions + executor.uncounted();
    }

    /** Virtual nanoseconds since the machine started. */
    public long now() {
        return instructions() + idle;
    }

    /** Counts instructions as retired. */
    public void retire(long count) {
        instructions += count;
    }

    /** Counts an event: something moves the machine, and no instruction retires. */
    public void happened() {
        long now = instructions();
        events = now == eventsAt ? events + 1 : 1;
        eventsAt = now;
    }

    /**
     * Events since the last instruction retired: exceptions taken instead of an instruction, turns that a processor gave up
     * because it waits, and, where every processor waits, the leap to the next deadline or falling asleep for good. With the
     * instructions it names a moment of the machine: no two states of a run have both in common.
     */
    public int events() {
        return eventsAt == instructions() ? events : 0;
    }

    /** Events before the last instruction retired, and behind the one before that. */
    public int eventsBefore() {
        return eventsAt == instructions() - 1 ? events : 0;
    }

    /** Names a moment behind an event to run to; with no events there is nothing to wait for. */
    public void await(long count, int eventsThen) {
        awaitedAt = count;
        awaited = eventsThen;
    }

    /** Whether the moment behind an event that is {@linkplain #await awaited} has come, or is gone. */
    public boolean awaitedIsHere() {
        return awaited > 0 && instructions() >= awaitedAt && (instructions() > awaitedAt || events() >= awaited);
    }

    /** Registers a device's deadline for the life of the machine. */
    public void add(Deadline deadline) {
        Deadline[] more = Arrays.copyOf(deadlines, deadlines.length + 1);
        more[deadlines.length] = deadline;
        deadlines = more;
        reconsider();
    }

    /** Recomputes the next deadline; called by a device whose {@link Deadline#due} has changed. */
    public void reconsider() {
        long soonest = NEVER;
        for (Deadline deadline : deadlines) {
            soonest = Math.min(soonest, deadline.due());
        }
        if (next != soonest) {
            next = soonest;
            executor.deadlineMoved();
        }
    }

    /** The time of the next deadline, or {@link #NEVER}. */
    public long next() {
        return next;
    }

    /** Lets every deadline that has been reached act. */
    public void expire() {
        while (next <= now()) {
            for (Deadline deadline : deadlines) {
                if (deadline.due() <= now()) {
                    deadline.expire();
                }
            }
            reconsider();
        }
    }

    /**
     * Moves time to the next deadline without retiring an instruction, as a machine does whose processors all wait.
     *
     * @return false if nothing is due, ever
     */
    public boolean skipToNext() {
        if (next == NEVER) {
            return false;
        }
        idle += Math.max(0, next - now());
        return true;
    }

    /** Passes the counts; to be followed by {@link #reconsider} once the devices have theirs back. */
    @Override
    public void state(StateTape tape) {
        instructions = moment(tape, instructions);
        idle = moment(tape, idle);
        eventsAt = tape.word(eventsAt);
        events = tape.word(events);
    }

    /** Passes the time at which a {@link Deadline} is due: {@link #NEVER}, or one from 0 to {@link #LATEST}. */
    public static long due(StateTape tape, long value) {
        long passed = tape.word(value);
        tape.require(passed == NEVER || passed >= 0 && passed <= LATEST, "is no deadline");
        return passed;
    }

    private static long moment(StateTape tape, long value) {
        long passed = tape.word(value);
        tape.require(passed >= 0 && passed <= LATEST, "is no time");
        return passed;
    }
}

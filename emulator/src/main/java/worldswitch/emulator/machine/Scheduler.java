package worldswitch.emulator.machine;

import java.util.List;
import org.jspecify.annotations.Nullable;
import worldswitch.emulator.engine.Outcome;
import worldswitch.emulator.machine.StopReason.Kind;
import worldswitch.emulator.machine.firmware.Power;
import worldswitch.emulator.state.StateTape;
import worldswitch.emulator.state.Stateful;
import worldswitch.emulator.time.VirtualTime;

/**
 * Lets the processors execute in turns, and knows when the machine has to stand still.
 *
 * <p>A turn ends after a fixed number of instructions, or when the processor has to wait. Where a turn ends is part of the
 * machine's state and does not depend on how often the machine was stopped on the way. When every processor waits, time moves
 * to the next deadline; if there is none, the machine is asleep for good. A machine that was switched off, or asked for a
 * reset, stays so until an earlier state is restored.
 */
final class Scheduler implements Power, Stateful {
    private static final long TURN = 4096;
    /** The longest stretch after which a pause asked for by another thread is noticed. */
    private static final long SLICE = 200_000;

    private static final StopReason POWER_OFF = new StopReason(Kind.POWER_OFF, "the guest switched the machine off");
    private static final StopReason RESET = new StopReason(Kind.RESET, "the guest asked for a reset");

    private final VirtualTime time;
    private final List<Processor> processors;
    private int current;
    private long turnEnd = TURN;
    private @Nullable StopReason powerStop;
    /** Processors that gave up their turn, one after the other, with nothing else happening. */
    private int waiting;
    /** Whether every processor waits and nothing is due. */
    private boolean soundAsleep;

    private boolean stopRequested;
    private volatile boolean pauseRequested;

    Scheduler(VirtualTime time, List<Processor> processors) {
        this.time = time;
        this.processors = processors;
    }

    /**
     * Runs until so many instructions have retired since the machine started, and so many events have come behind the last
     * of them, or something else stops it.
     */
    StopReason run(long until, int events) {
        time.await(until, events);
        while (powerStop == null
                && (time.instructions() < until || time.instructions() == until && time.events() < events)) {
            if (soundAsleep) {
                return asleep();
            }
            Outcome outcome = step(until);
            StopReason stop = reason(outcome);
            if (stop == null && outcome == Outcome.ASLEEP) {
                giveUpTurn();
            } else if (processors.size() > 1 && time.instructions() >= turnEnd) {
                nextTurn();
            }
            if (stop != null) {
                return stop;
            }
        }
        return powerStop != null ? powerStop : stopped(Kind.LIMIT);
    }

    /** The present processor waits: the next one's turn; and when all wait, time moves on. */
    private void giveUpTurn() {
        waiting = time.events() == 0 ? 1 : waiting + 1;
        if (processors.size() > 1) {
            nextTurn();
        }
        if (waiting == processors.size()) {
            waiting = 0;
            soundAsleep = !time.skipToNext();
            time.expire();
            present().wake();
        }
        time.happened();
    }

    /** Something came from outside, for which a processor may wake. */
    void stir() {
        soundAsleep = false;
    }

    /** Stops before the next instruction. For observers, in a callback. */
    void requestStop() {
        stopRequested = true;
        present().interpreter.requestStop();
    }

    /** Stops soon. For any thread. */
    void requestPause() {
        pauseRequested = true;
    }

    /** The processor whose turn it is. */
    Processor present() {
        return processors.get(current);
    }

    @Override
    public int processors() {
        return processors.size();
    }

    @Override
    public boolean isOn(int processor) {
        return processors.get(processor).isOn();
    }

    @Override
    public void start(int processor, long entry, long argument) {
        processors.get(processor).start(entry, argument);
    }

    @Override
    public void stop(int processor) {
        processors.get(processor).stop();
    }

    @Override
    public void off() {
        powerStop = POWER_OFF;
        present().interpreter.requestStop();
    }

    @Override
    public void reset() {
        powerStop = RESET;
        present().interpreter.requestStop();
    }

    @Override
    public void state(StateTape tape) {
        current = tape.index(current, processors.size());
        turnEnd = tape.word(turnEnd);
        waiting = tape.index(waiting, processors.size());
        soundAsleep = tape.flag(soundAsleep);
        int power = tape.index(powerStop == null ? 0 : powerStop == POWER_OFF ? 1 : 2, 3);
        powerStop = power == 0 ? null : power == 1 ? POWER_OFF : RESET;
    }

    private Outcome step(long until) {
        long now = time.instructions();
        long slice = Math.min(Math.min(until, processors.size() == 1 ? until : turnEnd) - now, SLICE);
        return present().isOn() ? present().run(Math.max(1, slice)) : Outcome.ASLEEP;
    }

    private @Nullable StopReason reason(Outcome outcome) {
        if (outcome == Outcome.EXCEPTION_LOOP) {
            return new StopReason(Kind.EXCEPTION_LOOP, present().interpreter.loopText());
        }
        if (outcome == Outcome.DEVICE_FAILURE) {
            return new StopReason(Kind.DEVICE_FAILURE, present().interpreter.failureText());
        }
        if (stopRequested || pauseRequested) {
            stopRequested = false;
            pauseRequested = false;
            return stopped(Kind.REQUEST);
        }
        return null;
    }

    private void nextTurn() {
        current = (current + 1) % processors.size();
        turnEnd = time.instructions() + TURN;
    }

    private StopReason stopped(Kind kind) {
        return new StopReason(kind, "stopped after instruction " + time.instructions());
    }

    private StopReason asleep() {
        return new StopReason(
                Kind.ASLEEP,
                processors.stream().anyMatch(Processor::isOn)
                        ? "every processor waits for an interrupt, and none is due"
                        : "every processor is switched off");
    }
}

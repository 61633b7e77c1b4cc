package worldswitch.sessions.hazard;

import java.util.Arrays;
import worldswitch.emulator.event.Consultation;

/**
 * A direct write whose span is open, with the accesses met in it so far.
 *
 * <p>Reused from span to span, so that tracking allocates nothing once the longest span has been met. An access that
 * repeats is counted, not listed again.
 */
final class PendingWrite {
    long at;
    long pc;
    int cpu;
    int el;
    int register;
    long old;
    long value;
    /** The bits that indirect reads may still see otherwise: where the value differs from any that is not yet overtaken. */
    long doubtful;

    long until;
    WriteState state = WriteState.PENDING;
    String by = "";
    /** Whether accesses are still judged against it. */
    boolean live;

    int accesses;
    Consultation[] what = new Consultation[8];
    Verdict[] verdict = new Verdict[8];
    long[] accessAt = new long[8];
    long[] accessPc = new long[8];
    int[] count = new int[8];

    /** Another one that is the same now. */
    PendingWrite copy() {
        PendingWrite copy = new PendingWrite();
        copy.begin(at, pc, cpu, el, register, old, value, doubtful);
        copy.until = until;
        copy.state = state;
        copy.by = by;
        copy.live = live;
        copy.accesses = accesses;
        copy.what = what.clone();
        copy.verdict = verdict.clone();
        copy.accessAt = accessAt.clone();
        copy.accessPc = accessPc.clone();
        copy.count = count.clone();
        return copy;
    }

    /** Begins anew with another write. */
    void begin(long time, long address, int processor, int level, int written, long before, long after, long bits) {
        at = time;
        pc = address;
        cpu = processor;
        el = level;
        register = written;
        old = before;
        value = after;
        doubtful = bits;
        until = time;
        state = WriteState.PENDING;
        by = "";
        live = true;
        accesses = 0;
    }

    /** Ends the span, unless something has consumed the write before. */
    void end(long time, WriteState how, String what) {
        until = time;
        live = false;
        if (state != WriteState.CONSUMED_TOO_EARLY) {
            state = how;
            by = what;
        }
    }

    /** Counts an access that was met before; false if it is new. */
    boolean repeats(Consultation access) {
        for (int i = 0; i < accesses; i++) {
            if (what[i] == access) {
                count[i]++;
                return true;
            }
        }
        return false;
    }

    /** Keeps a new access with its verdict. */
    void add(Consultation access, Verdict judged, long time, long address) {
        if (accesses == what.length) {
            grow();
        }
        what[accesses] = access;
        verdict[accesses] = judged;
        accessAt[accesses] = time;
        accessPc[accesses] = address;
        count[accesses++] = 1;
        if (judged == Verdict.HAZARD && state != WriteState.CONSUMED_TOO_EARLY) {
            state = WriteState.CONSUMED_TOO_EARLY;
            by = access.what();
        }
    }

    private void grow() {
        int more = accesses * 2;
        what = Arrays.copyOf(what, more);
        verdict = Arrays.copyOf(verdict, more);
        accessAt = Arrays.copyOf(accessAt, more);
        accessPc = Arrays.copyOf(accessPc, more);
        count = Arrays.copyOf(count, more);
    }
}

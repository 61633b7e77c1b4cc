package worldswitch.emulator.gic.lpi;

import java.util.Arrays;
import java.util.function.IntConsumer;
import worldswitch.emulator.gic.interrupt.InterruptSource;
import worldswitch.emulator.gic.interrupt.Intid;
import worldswitch.emulator.gic.interrupt.Priority;
import worldswitch.emulator.memory.PhysicalMemory;
import worldswitch.emulator.state.StateTape;
import worldswitch.emulator.state.Stateful;

/**
 * The LPIs of one redistributor. An LPI is an edge in group 1: pending or not, never active (GICv3 specification, 5.1).
 *
 * <p>They are there while GICR_CTLR.EnableLPIs is set. As it becomes set, the pending bits are read from the table in memory;
 * from then on they are kept here, and written through, so that the table is right when it is cleared. The configuration of
 * an LPI is read as it becomes pending, and again when an INV or INVALL command says that it has changed: the architecture
 * allows to go by an old one until then, and a hypervisor that forgets the command shall see it.
 */
public final class Lpis implements InterruptSource, Stateful {
    private static final int ENABLE = 1;
    private static final int WORDS = (Intid.END - Intid.FIRST_LPI) / Long.SIZE;
    private static final long[] NONE = new long[WORDS];

    private final LpiTables tables;
    private final IntConsumer listener;
    private final long[] pending = new long[WORDS];
    private final byte[] configurations = new byte[Intid.END - Intid.FIRST_LPI];
    private boolean enabled;
    private int count;
    private int best = Intid.SPURIOUS;

    /**
     * Makes a redistributor's LPIs at reset: there are none.
     *
     * @param listener is told when one becomes pending or ceases to be
     */
    public Lpis(PhysicalMemory memory, IntConsumer listener) {
        tables = new LpiTables(memory);
        this.listener = listener;
    }

    /** GICR_CTLR.EnableLPIs. */
    public boolean enabled() {
        return enabled;
    }

    /** Writes GICR_CTLR.EnableLPIs, which can be cleared again (GICR_CTLR.CES). */
    public void enable(boolean on) {
        if (on == enabled) {
            return;
        }
        enabled = on;
        for (int intid = Intid.FIRST_LPI; intid < tables.end(); intid += Long.SIZE) {
            long before = pending[index(intid)];
            pending[index(intid)] = on ? tables.pending(intid) : 0;
            report(intid, before ^ pending[index(intid)]);
        }
        recount();
        refreshAll();
    }

    /** GICR_PROPBASER. */
    public long properties() {
        return tables.properties();
    }

    /** GICR_PENDBASER. */
    public long pendingTable() {
        return tables.pending();
    }

    /** Writes GICR_PROPBASER; ignored while LPIs are enabled, which is UNPREDICTABLE. */
    public void properties(long value) {
        if (!enabled) {
            tables.properties(value);
        }
    }

    /** Writes GICR_PENDBASER; ignored while LPIs are enabled. */
    public void pendingTable(long value) {
        if (!enabled) {
            tables.pending(value);
        }
    }

    /** Makes an LPI pending, or takes that from it; one that the tables do not have is ignored. */
    public void set(int intid, boolean on) {
        if (enabled && intid >= Intid.FIRST_LPI && intid < tables.end() && isPending(intid) != on) {
            change(intid, on);
            if (on) {
                consider(intid);
            } else if (intid == best) {
                select();
            }
        }
    }

    /** How many are pending. */
    public int count() {
        return count;
    }

    /** Whether an LPI is pending. */
    public boolean isPending(int intid) {
        return intid >= Intid.FIRST_LPI && intid < Intid.END && (pending[index(intid)] >>> intid & 1) != 0;
    }

    /** The configuration of an LPI has changed. */
    public void refresh(int intid) {
        if (isPending(intid)) {
            read(intid);
            select();
        }
    }

    /** The configuration of every LPI has changed. */
    public void refreshAll() {
        for (int intid = next(Intid.FIRST_LPI); intid < Intid.END; intid = next(intid + 1)) {
            read(intid);
        }
        select();
    }

    /** All that are pending become so at another redistributor instead. */
    public void moveAll(Lpis other) {
        for (int intid = next(Intid.FIRST_LPI); other != this && intid < Intid.END; intid = next(intid + 1)) {
            change(intid, false);
            other.set(intid, true);
        }
        select();
    }

    /** The most urgent that is pending and enabled, or {@link Intid#SPURIOUS}. */
    public int mostUrgent() {
        return best;
    }

    /** The priority of one that is pending. */
    public int priority(int intid) {
        return configurations[intid - Intid.FIRST_LPI] & Priority.MASK;
    }

    /** Whether one that is pending is enabled. */
    public boolean isEnabled(int intid) {
        return (configurations[intid - Intid.FIRST_LPI] & ENABLE) != 0;
    }

    /** The first pending one from a number on, or {@link Intid#END}. */
    public int next(int from) {
        for (int i = index(from); i < WORDS; i++) {
            long rest = i == index(from) ? pending[i] & -1L << from : pending[i];
            if (rest != 0) {
                return Intid.FIRST_LPI + Long.SIZE * i + Long.numberOfTrailingZeros(rest);
            }
        }
        return Intid.END;
    }

    @Override
    public int groupOf(int intid) {
        return 1;
    }

    @Override
    public void acknowledge(int intid) {
        set(intid, false);
    }

    @Override
    public void state(StateTape tape) {
        tables.state(tape);
        enabled = tape.flag(enabled);
        tape.sparse(pending, NONE);
        tape.require(enabled || Arrays.equals(pending, NONE), "is pending though there are no LPIs");
        for (int intid = next(Intid.FIRST_LPI); intid < Intid.END; intid = next(intid + 1)) {
            int i = intid - Intid.FIRST_LPI;
            configurations[i] = (byte) tape.index(configurations[i] & 0xff, 1 << Byte.SIZE);
        }
        recount();
        select();
    }

    private static int index(int intid) {
        return (intid - Intid.FIRST_LPI) / Long.SIZE;
    }

    private void change(int intid, boolean on) {
        pending[index(intid)] ^= 1L << intid;
        count += on ? 1 : -1;
        tables.setPending(intid, on);
        read(intid);
        listener.accept(intid);
    }

    private void read(int intid) {
        configurations[intid - Intid.FIRST_LPI] = (byte) tables.configuration(intid);
    }

    private void report(int first, long changed) {
        for (long rest = changed; rest != 0; rest &= rest - 1) {
            listener.accept(first + Long.numberOfTrailingZeros(rest));
        }
    }

    private void recount() {
        count = 0;
        for (long word : pending) {
            count += Long.bitCount(word);
        }
    }

    private void select() {
        best = Intid.SPURIOUS;
        for (int intid = next(Intid.FIRST_LPI); intid < Intid.END; intid = next(intid + 1)) {
            consider(intid);
        }
    }

    /** One that is pending is the most urgent if no other one is, or if it has the lower number of two alike. */
    private void consider(int intid) {
        boolean first = best == Intid.SPURIOUS || priority(intid) < priority(best);
        if (isEnabled(intid) && (first || priority(intid) == priority(best) && intid < best)) {
            best = intid;
        }
    }
}

package worldswitch.emulator.debug;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import worldswitch.emulator.event.Reason;
import worldswitch.emulator.sysreg.RegisterFile;
import worldswitch.emulator.sysreg.catalogue.Catalogue;

/**
 * The watchpoints of a processor (Arm ARM D2, "Watchpoint exceptions"): DBGWVR&lt;n&gt;_EL1 and DBGWCR&lt;n&gt;_EL1.
 *
 * <p>Each enabled one watches one span of virtual addresses. Where the architecture leaves it open: of BAS that is not
 * contiguous the lowest ones count, of BAS with MASK none, and a reserved MASK matches nothing; bits of the address
 * that MASK covers are read as zero.
 *
 * <p>Allocates nothing while the machine runs.
 */
public final class WatchpointUnit {
    private static final int LOADS = 1;
    private static final int STORES = 2;
    private static final int KIND_SHIFT = 3;
    private static final int SELECT_SHIFT = 5;
    private static final int SELECT = 0xff;
    private static final int MASK_SHIFT = 24;
    private static final int MASK = 0x1f;
    private static final int LEAST_MASK = 3;
    private static final long LINKED = 1L << 20;
    private static final long WORD = 4;

    /** Whether any watchpoint may match somewhere. */
    public boolean armed;
    /** The address that the last match reports: the first watched byte of the access, with the access's tag. */
    public long address;
    /** Whether the last match reports a write. */
    public boolean write;

    private final RegisterFile registers;
    private final VirtualRange range;
    private final BreakpointUnit breakpoints;
    private final Runnable changed;
    private final int[] controls;
    private final int[] values;
    private final Reason[] reasons;
    private final int[] numbers;
    private final long[] starts;
    private final long[] lengths;
    private int count;

    /**
     * Follows the debug registers of a processor.
     *
     * @param changed called when other addresses than before are watched
     */
    public WatchpointUnit(RegisterFile registers, Runnable changed) {
        this.registers = registers;
        this.changed = changed;
        range = new VirtualRange(registers);
        breakpoints = new BreakpointUnit(registers);
        controls = DebugControls.each(registers, "DBGWCR");
        values = DebugControls.each(registers, "DBGWVR");
        reasons = IntStream.range(0, controls.length)
                .mapToObj(WatchpointUnit::reasonOf)
                .toArray(Reason[]::new);
        numbers = new int[controls.length];
        starts = new long[controls.length];
        lengths = new long[controls.length];
        registers.listen(register -> refresh(), DebugControls.registers(registers));
        refresh();
    }

    private static Reason reasonOf(int n) {
        return new Reason(
                "watchpoint " + n + " matches, with DBGWCR" + n + "_EL1.E=1 and MDSCR_EL1.MDE=1",
                List.of(Catalogue.field("DBGWCR" + n + "_EL1.E"), Catalogue.field("MDSCR_EL1.MDE")));
    }

    private void refresh() {
        boolean before = armed;
        count = 0;
        if (DebugControls.monitoring(registers)) {
            for (int n = 0; n < controls.length; n++) {
                add(n, registers.effective(controls[n]), registers.effective(values[n]));
            }
        }
        armed = count > 0;
        if (before || armed) {
            changed.run();
        }
    }

    private void add(int n, long control, long value) {
        int mask = (int) (control >>> MASK_SHIFT) & MASK;
        int select = (int) (control >>> SELECT_SHIFT) & ((value & WORD) == 0 ? SELECT : SELECT >> WORD);
        if ((control & DebugControls.ENABLED) == 0 || mask == 0 && select == 0 || mask > 0 && mask < LEAST_MASK) {
            return;
        }
        int first = Integer.numberOfTrailingZeros(select);
        numbers[count] = n;
        starts[count] = range.canonical(mask == 0 ? (value & -WORD) + first : value & -1L << mask);
        lengths[count] = mask == 0 ? Integer.numberOfTrailingZeros(~(select >> first)) : 1L << mask;
        count++;
    }

    /** Whether any of some bytes is watched, by whatever access. */
    public boolean touches(long from, long size) {
        for (int place = 0; place < count; place++) {
            if (overlaps(place, range.canonical(from), size)) {
                return true;
            }
        }
        return false;
    }

    /**
     * The reason of the watchpoint that matches an access, debug exceptions being enabled, the lowest if there are several;
     * {@link #address} and {@link #write} are then what it reports. Null if none matches.
     *
     * @param from the virtual address
     * @param level the exception level whose privileges the access has
     */
    public @Nullable Reason match(long from, int size, int level, boolean reads, boolean writes) {
        for (int place = 0; place < count; place++) {
            long control = registers.effective(controls[numbers[place]]);
            int kind = (int) (control >>> KIND_SHIFT) & ((reads ? LOADS : 0) | (writes ? STORES : 0));
            if (kind != 0 && overlaps(place, range.canonical(from), size) && applies(control, level)) {
                address = from + Math.max(0, starts[place] - range.canonical(from));
                write = (kind & LOADS) == 0;
                return reasons[numbers[place]];
            }
        }
        return null;
    }

    private boolean applies(long control, int level) {
        return Privileges.match(control, level) && ((control & LINKED) == 0 || breakpoints.linkMatches(control, level));
    }

    private boolean overlaps(int place, long from, long size) {
        return Long.compareUnsigned(from - starts[place], lengths[place]) < 0
                || Long.compareUnsigned(starts[place] - from, size) < 0;
    }
}

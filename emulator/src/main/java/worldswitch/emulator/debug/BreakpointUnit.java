package worldswitch.emulator.debug;

import worldswitch.emulator.sysreg.RegisterFile;

/**
 * The breakpoints of a processor (Arm ARM D2, "Breakpoint exceptions"): DBGBVR&lt;n&gt;_EL1 and DBGBCR&lt;n&gt;_EL1.
 *
 * <p>Where the architecture leaves it open: a breakpoint of a reserved type, or linked to one that cannot be linked to,
 * matches nowhere. DBGBCR&lt;n&gt;_EL1.BAS is for AArch32 and does not count.
 *
 * <p>Allocates nothing while the machine runs.
 */
public final class BreakpointUnit {
    /** No breakpoint. */
    public static final int NONE = -1;

    private static final int TYPE_SHIFT = 20;
    private static final int TYPE = 0xf;
    private static final int LINKED = 1;
    private static final int ADDRESS = 0b0000;
    private static final int LINK_SHIFT = 16;

    private final RegisterFile registers;
    private final ContextMatch context;
    private final VirtualRange range;
    private final int[] controls;
    private final int[] values;
    private final int firstContextAware;
    private final int[] enabled;
    private int enabledCount;

    BreakpointUnit(RegisterFile registers) {
        this.registers = registers;
        context = new ContextMatch(registers);
        range = new VirtualRange(registers);
        controls = DebugControls.each(registers, "DBGBCR");
        values = DebugControls.each(registers, "DBGBVR");
        firstContextAware = controls.length - DebugControls.count(registers, "CTX_CMPs");
        enabled = new int[controls.length];
    }

    /** Looks anew which ones are enabled; returns whether any is. */
    boolean refresh() {
        enabledCount = 0;
        for (int n = 0; n < controls.length; n++) {
            if ((control(n) & DebugControls.ENABLED) != 0) {
                enabled[enabledCount++] = n;
            }
        }
        return enabledCount > 0;
    }

    /**
     * How many of the next instructions come before one that a breakpoint matches, debug exceptions being enabled.
     *
     * @param pc the address of the first
     * @param length how many there are
     * @param level the exception level
     */
    public int clear(long pc, int length, int level) {
        int clear = length;
        for (int i = 0; i < enabledCount; i++) {
            int distance = distance(enabled[i], pc, level);
            if (Integer.compareUnsigned(distance, clear) < 0 && applies(enabled[i], level)) {
                clear = distance;
            }
        }
        return clear;
    }

    /** The number of the breakpoint that matches an instruction, the lowest if there are several; or {@link #NONE}. */
    public int match(long pc, int level) {
        for (int i = 0; i < enabledCount; i++) {
            if (distance(enabled[i], pc, level) == 0 && applies(enabled[i], level)) {
                return enabled[i];
            }
        }
        return NONE;
    }

    /** Whether a breakpoint that is linked to has been set for contexts and matches the present one. */
    boolean linkMatches(long control, int level) {
        int n = (int) (control >>> LINK_SHIFT) & 0xf;
        return n >= firstContextAware
                && n < controls.length
                && (control(n) & DebugControls.ENABLED) != 0
                && (type(n) & LINKED) != 0
                && context.matches(type(n) & ~LINKED, value(n), level);
    }

    /** Instructions up to the one whose address matches; all bits set if there is none near. */
    private int distance(int n, long pc, int level) {
        int type = type(n);
        if ((type & ~LINKED) == ADDRESS) {
            long distance = (range.canonical(value(n)) >> 2) - (range.canonical(pc) >> 2);
            return distance >= 0 && distance <= Integer.MAX_VALUE ? (int) distance : -1;
        }
        boolean matches = (type & LINKED) == 0 && n >= firstContextAware && context.matches(type, value(n), level);
        return matches ? 0 : -1;
    }

    /** Whether the exception level and, of a linked one, the context are those that a breakpoint is for. */
    private boolean applies(int n, int level) {
        long control = control(n);
        return Privileges.match(control, level) && (type(n) != (ADDRESS | LINKED) || linkMatches(control, level));
    }

    private int type(int n) {
        return (int) (control(n) >>> TYPE_SHIFT) & TYPE;
    }

    private long control(int n) {
        return registers.effective(controls[n]);
    }

    private long value(int n) {
        return registers.effective(values[n]);
    }
}

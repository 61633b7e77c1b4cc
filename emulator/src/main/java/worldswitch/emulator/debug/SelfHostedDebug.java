package worldswitch.emulator.debug;

import worldswitch.emulator.sysreg.RegisterFile;

/** What of self-hosted debug is on in a processor, so that where nothing is nobody need ask anything else. */
public final class SelfHostedDebug {
    /** Whether neither software step nor any breakpoint is on. */
    public boolean idle = true;

    private final RegisterFile registers;
    private final BreakpointUnit breakpoints;
    private final int[] breakpointControls;
    private final int[] watchpointControls;
    private boolean steps;
    private boolean breaks;

    /** Follows the debug registers of a processor. */
    public SelfHostedDebug(RegisterFile registers) {
        this.registers = registers;
        breakpoints = new BreakpointUnit(registers);
        breakpointControls = DebugControls.each(registers, "DBGBCR");
        watchpointControls = DebugControls.each(registers, "DBGWCR");
        registers.listen(register -> refresh(), DebugControls.registers(registers));
        refresh();
    }

    private void refresh() {
        steps = DebugControls.stepping(registers);
        breaks = breakpoints.refresh() && DebugControls.monitoring(registers);
        idle = !steps && !breaks;
    }

    /** The breakpoints, which count only where {@link #breaks}. */
    public BreakpointUnit breakpoints() {
        return breakpoints;
    }

    /** Whether a breakpoint is enabled, or will be once writes are synchronised. */
    public boolean mayBreak() {
        return DebugControls.anyEnabled(registers, breakpointControls);
    }

    /** Whether a watchpoint is enabled, or will be once writes are synchronised. */
    public boolean mayWatch() {
        return DebugControls.anyEnabled(registers, watchpointControls);
    }

    /** Whether MDSCR_EL1.SS asks for software step, and no lock forbids it. */
    public boolean steps() {
        return steps;
    }

    /** Whether a breakpoint is enabled and MDSCR_EL1.MDE asks for breakpoints, and no lock forbids them. */
    public boolean breaks() {
        return breaks;
    }
}

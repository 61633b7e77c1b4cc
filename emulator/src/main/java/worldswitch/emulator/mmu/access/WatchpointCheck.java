package worldswitch.emulator.mmu.access;

import worldswitch.emulator.debug.DebugControls;
import worldswitch.emulator.debug.WatchpointUnit;
import worldswitch.emulator.event.Reason;
import worldswitch.emulator.mmu.Access;
import worldswitch.emulator.mmu.GuestAbort;
import worldswitch.emulator.mmu.MemoryContext;
import worldswitch.emulator.mmu.walk.AccessDescriptor;
import worldswitch.emulator.sysreg.RegisterFile;
import worldswitch.emulator.sysreg.catalogue.Catalogue;

/**
 * Asks the guest's own watchpoints about each access that has been translated and not faulted, before it is performed
 * (AArch64.CheckDebug of the Arm ARM).
 *
 * <p>Of cache maintenance only DC IVAC counts, as a store to a line. DC ZVA, GVA and GZVA are stores to their block, and what loads
 * or stores an allocation tag is a load or store of its whole granule (Arm ARM D2.9.6). An exclusive is asked about once and in full, when it
 * is translated: what a store-exclusive reads to compare with the monitor is no access of the program.
 */
final class WatchpointCheck {
    /** The smallest data cache line, in bytes. */
    private final int line;

    private final WatchpointUnit watchpoints;
    private final RegisterFile registers;
    private final MemoryContext context;
    private final GuestAbort abort;

    WatchpointCheck(WatchpointUnit watchpoints, RegisterFile registers, MemoryContext context, GuestAbort abort) {
        this.watchpoints = watchpoints;
        this.registers = registers;
        this.context = context;
        this.abort = abort;
        long type = registers.direct(Catalogue.index("CTR_EL0"));
        line = Integer.BYTES << (int) Catalogue.field("CTR_EL0.DminLine").get(type);
    }

    /** Throws the abort of a watchpoint that matches some bytes of a load or store. */
    void check(AccessDescriptor access, int length) {
        if (watchpoints.armed && !access.is(Access.EXCLUSIVE)) {
            match(access, length);
        }
    }

    /** The same for an access that is translated to be performed in parts, or not to be performed at all. */
    void checkWhole(AccessDescriptor access, int length) {
        if (watchpoints.armed && (!access.is(Access.MAINTENANCE) || access.is(Access.WRITE))) {
            match(access, length);
        }
    }

    private void match(AccessDescriptor access, int length) {
        boolean nested = access.is(Access.VNCR);
        if (!DebugControls.enabled(registers, nested ? 2 : context.el(), !nested && context.debugMasked())) {
            return;
        }
        boolean maintenance = access.is(Access.MAINTENANCE);
        int size = maintenance ? line : length;
        long from = maintenance || access.is(Access.ZERO) ? access.address & -size : access.address;
        int level = nested ? 2 : access.privileged ? context.el() : 0;
        Reason reason = watchpoints.match(from, size, level, access.reads(), access.writes());
        if (reason != null) {
            throw describe(access, reason);
        }
    }

    private GuestAbort describe(AccessDescriptor access, Reason reason) {
        boolean maintenance = access.is(Access.MAINTENANCE);
        abort.cause = GuestAbort.Cause.WATCHPOINT;
        abort.level = 0;
        abort.stage2 = false;
        abort.onWalk = false;
        abort.fetch = false;
        abort.write = maintenance || watchpoints.write;
        abort.maintenance = maintenance;
        abort.address = maintenance ? access.address : watchpoints.address;
        abort.ipa = 0;
        abort.vncr = access.is(Access.VNCR);
        abort.targetEl = access.regime.level();
        abort.reason = reason;
        return abort;
    }
}

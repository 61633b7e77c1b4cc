package worldswitch.emulator.mmu.walk;

import worldswitch.emulator.mmu.Access;
import worldswitch.emulator.mmu.regime.Regime;

/**
 * An access as translation sees it: where, what, and with whose permissions.
 *
 * <p>One mutable instance per processor, filled anew for each access.
 */
public final class AccessDescriptor {
    /** The virtual address, with its tag. */
    public long address;
    /** Bytes; what the address should be aligned to. */
    public int size;
    /** Whether it is aligned; the part of an access beyond a page boundary is as little as the whole. */
    public boolean aligned;
    /** What it does: constants of {@link Access}. */
    public int flags;
    /** The regime it is translated in. */
    public Regime regime = Regime.EL2;
    /** Whether it has the permissions of the regime's own exception level, not of EL0. */
    public boolean privileged;
    /** Whether privileged data accesses must not touch what EL0 can (PSTATE.PAN, where it applies). */
    public boolean pan;

    /** Whether one of the given properties holds. */
    public boolean is(int properties) {
        return (flags & properties) != 0;
    }

    /** Whether it fetches an instruction. */
    public boolean fetches() {
        return is(Access.FETCH);
    }

    /** Whether it needs permission to write. */
    public boolean writes() {
        return is(Access.WRITE | Access.ATOMIC | Access.ZERO);
    }

    /** Whether it needs permission to read. */
    public boolean reads() {
        return is(Access.ATOMIC) || !writes();
    }

    /** Whether it changes memory, so that what it touches becomes dirty. */
    public boolean dirties() {
        return writes() && !is(Access.MAINTENANCE | Access.TRANSLATION);
    }
}

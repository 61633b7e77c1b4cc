package worldswitch.emulator.mmu;

import org.jspecify.annotations.Nullable;
import worldswitch.emulator.event.Reason;

/**
 * A memory access that ends in an exception: what the processor needs to know to write the syndrome.
 *
 * <p>Thrown, because the fast path of a load must not look at a result code. One instance per processor, filled anew, so
 * that throwing allocates nothing; without stack trace.
 */
public final class GuestAbort extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** What kind of abort it is; the exception class follows from it. */
    public enum Cause {
        TRANSLATION,
        ACCESS_FLAG,
        PERMISSION,
        ADDRESS_SIZE,
        ALIGNMENT,
        EXTERNAL,
        EXTERNAL_ON_WALK,
        UNSUPPORTED_EXCLUSIVE_OR_ATOMIC,
        /** No abort but a debug exception: one of the guest's own watchpoints matches the access. */
        WATCHPOINT,
        PC_ALIGNMENT,
        SP_ALIGNMENT
    }

    /** The cause. */
    public Cause cause = Cause.TRANSLATION;
    /** The walk level at which it was found, -1 to 3; 0 where it has none. */
    public int level;
    /** Whether stage 2 found it. */
    public boolean stage2;
    /** Whether stage 2 found it while stage 1 read a descriptor (S1PTW). */
    public boolean onWalk;
    /** Whether an instruction fetch met it. */
    public boolean fetch;
    /** Whether the access was a write (WnR); for cache maintenance and AT, true. */
    public boolean write;
    /** Whether cache maintenance or AT met it (CM). */
    public boolean maintenance;
    /** The virtual address. */
    public long address;
    /** For a stage 2 abort, the intermediate physical address. */
    public long ipa;
    /** For {@code MSR}-like accesses through VNCR_EL2: the exception class is 0x25 at EL2 with ESR.VNCR set. */
    public boolean vncr;
    /** The exception level to which the access's translation regime reports, before routing (HCR_EL2.TEA and so on). */
    public int targetEl;
    /** The rule and the deciding field, where one did. */
    public transient @Nullable Reason reason;

    /** Makes the instance of a processor. */
    public GuestAbort() {
        super("guest abort", null, false, false);
    }
}

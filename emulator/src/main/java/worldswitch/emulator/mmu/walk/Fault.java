package worldswitch.emulator.mmu.walk;

import worldswitch.emulator.event.Reason;
import worldswitch.emulator.mmu.Access;
import worldswitch.emulator.mmu.GuestAbort;
import worldswitch.emulator.mmu.GuestAbort.Cause;
import worldswitch.emulator.mmu.regime.HypervisorControls;

/**
 * Why a translation failed, and where in the walk.
 *
 * <p>One mutable instance per walker, filled anew for each fault.
 */
public final class Fault {
    /** The rule that refused the access. */
    public Rule rule = Rule.INVALID;
    /** The level of the walk, -1 to 3. */
    public int level;
    /** Whether stage 2 refused. */
    public boolean stageTwo;
    /** Whether it did so when stage 1 wanted a descriptor. */
    public boolean onWalk;
    /** Whether the part of the access that was refused is a write. */
    public boolean write;
    /** For stage 2, whether HCR_EL2.VM has it on, and not DC. */
    private boolean virtualised;
    /** For stage 2, the intermediate physical address. */
    public long ipa;

    /** Fills in a fault of stage 1, or of no stage; always false, so that a walk can return it. */
    public boolean stageOne(Rule by, int at, AccessDescriptor access) {
        rule = by;
        level = at;
        stageTwo = false;
        onWalk = false;
        write = writes(by, access);
        ipa = 0;
        return false;
    }

    /** Fills in a fault of stage 2; always false, so that a walk can return it. */
    boolean stageTwo(Rule by, int at, AccessDescriptor access, long address, HypervisorControls hypervisor) {
        stageOne(by, at, access);
        stageTwo = true;
        virtualised = hypervisor.virtualised();
        ipa = address;
        return false;
    }

    /** An access that both reads and writes is reported as a read if a read alone would have met the fault. */
    private static boolean writes(Rule rule, AccessDescriptor access) {
        return access.is(Access.ATOMIC)
                ? rule == Rule.READ_ONLY || rule == Rule.STAGE_TWO_NO_WRITE || rule == Rule.MISALIGNED_ATOMIC
                : access.writes();
    }

    /** Why, in words, with the deciding fields. */
    public Reason reason(AccessDescriptor access) {
        return stageTwo ? rule.stageTwoReason(level, onWalk, virtualised) : rule.reason(access.regime);
    }

    /** Puts into an abort what the processor needs for the syndrome. */
    public GuestAbort describe(AccessDescriptor access, GuestAbort abort) {
        boolean maintenance = access.is(Access.MAINTENANCE | Access.TRANSLATION);
        abort.cause = rule.cause();
        abort.level = level;
        abort.stage2 = stageTwo;
        abort.onWalk = onWalk;
        abort.fetch = access.fetches();
        abort.write = maintenance || write;
        abort.maintenance = maintenance;
        abort.address = access.address;
        abort.ipa = ipa;
        abort.vncr = access.is(Access.VNCR);
        abort.targetEl = stageTwo ? 2 : access.regime.level();
        abort.reason = reason(access);
        return abort;
    }

    /**
     * The fault status code: DFSC, IFSC, or FST of PAR_EL1 (Arm ARM, ESR_ELx, "ISS encoding for an exception from a Data
     * Abort").
     */
    public static int status(Cause cause, int level) {
        boolean below = level < 0;
        return switch (cause) {
            case ADDRESS_SIZE -> below ? 0b101001 : level;
            case TRANSLATION -> below ? 0b101011 : 0b000100 | level;
            case ACCESS_FLAG -> 0b001000 | level;
            case PERMISSION -> 0b001100 | level;
            case EXTERNAL -> 0b010000;
            case EXTERNAL_ON_WALK -> below ? 0b010011 : 0b010100 | level;
            case ALIGNMENT, PC_ALIGNMENT, SP_ALIGNMENT -> 0b100001;
            case UNSUPPORTED_EXCLUSIVE_OR_ATOMIC -> 0b110101;
            case WATCHPOINT -> 0b100010;
        };
    }
}

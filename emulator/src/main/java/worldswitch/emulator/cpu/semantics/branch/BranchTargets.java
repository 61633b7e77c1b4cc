package worldswitch.emulator.cpu.semantics.branch;

import worldswitch.emulator.cpu.Cpu;
import worldswitch.emulator.sysreg.catalogue.Catalogue;

/**
 * Branch target identification (FEAT_BTI): the type that a branch by register leaves in PSTATE.BTYPE, and the
 * instructions of a guarded page on which a branch of that type may land.
 *
 * <p>Every instruction but a branch by register leaves BTYPE 0; that is for whoever executes instructions to see to,
 * who also asks {@link #accepts} before the first instruction after such a branch.
 */
public final class BranchTargets {
    /** BTYPE of a jump by X16 or X17, or from a page that is not guarded: it may also land where calls do. */
    private static final int TRAMPOLINE = 0b01;
    /** BTYPE of a call. */
    private static final int CALL = 0b10;
    /** BTYPE of any other jump. */
    private static final int JUMP = 0b11;

    /** BTYPE after any other instruction. */
    private static final int NONE = 0b00;

    private static final int ID_AA64PFR1_EL1 = Catalogue.index("ID_AA64PFR1_EL1");
    private static final long BT = Catalogue.mask("ID_AA64PFR1_EL1.BT");
    private static final int FIRST_INTERPROCEDURAL = 16;
    private static final int LAST_INTERPROCEDURAL = 17;

    private static final int BTI_MASK = 0xffff_ff3f;
    private static final int BTI = 0xd503_241f;
    private static final int BTI_TARGETS_SHIFT = 6;
    private static final int ACCEPTS_CALLS = 0b01;
    private static final int ACCEPTS_JUMPS = 0b10;
    private static final int PACIXSP_MASK = 0xffff_ffbf;
    private static final int PACIASP = 0xd503_233f;
    private static final int BREAKPOINT_MASK = 0xffe0_001f;
    private static final int BRK = 0xd420_0000;
    private static final int HLT = 0xd440_0000;

    private BranchTargets() {}

    /** The type of a jump by register {@code n}. */
    static int ofJump(Cpu cpu, int n) {
        if (!isImplemented(cpu)) {
            return NONE;
        }
        boolean interprocedural = n == FIRST_INTERPROCEDURAL || n == LAST_INTERPROCEDURAL;
        return interprocedural || !cpu.memory.guarded(cpu.pc) ? TRAMPOLINE : JUMP;
    }

    /** The type of a call by register. */
    static int ofCall(Cpu cpu) {
        return isImplemented(cpu) ? CALL : NONE;
    }

    /**
     * Whether a branch may land on an instruction of a guarded page.
     *
     * @param branchType PSTATE.BTYPE, not 0
     * @param word the instruction
     * @param strict SCTLR_ELx.BT for the present exception level: PACIASP and PACIBSP accept no plain jump
     */
    public static boolean accepts(int branchType, int word, boolean strict) {
        if ((word & BTI_MASK) == BTI) {
            return acceptsByTargets(branchType, word >>> BTI_TARGETS_SHIFT & 3);
        }
        if ((word & PACIXSP_MASK) == PACIASP) {
            return branchType != JUMP || !strict;
        }
        return isBreakpoint(word);
    }

    /** Whether an instruction is BRK or HLT. */
    public static boolean isBreakpoint(int word) {
        return (word & BREAKPOINT_MASK) == BRK || (word & BREAKPOINT_MASK) == HLT;
    }

    private static boolean isImplemented(Cpu cpu) {
        return (cpu.registers.direct(ID_AA64PFR1_EL1) & BT) != 0;
    }

    private static boolean acceptsByTargets(int branchType, int targets) {
        int needed =
                switch (branchType) {
                    case TRAMPOLINE -> ACCEPTS_CALLS | ACCEPTS_JUMPS;
                    case CALL -> ACCEPTS_CALLS;
                    default -> ACCEPTS_JUMPS;
                };
        return (targets & needed) != 0;
    }
}

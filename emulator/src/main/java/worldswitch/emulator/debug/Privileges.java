package worldswitch.emulator.debug;

/**
 * At which exception levels a breakpoint or watchpoint matches: the fields HMC, SSC and PMC or PAC of its control
 * register, which lie at the same places in both.
 *
 * <p>Without EL3 and Secure state the Arm ARM ("Reserved DBGBCR&lt;n&gt;_EL1.{SSC, HMC, PMC} values", and the same for
 * DBGWCR&lt;n&gt;_EL1) leaves valid: EL0, EL1 or both by PxC with HMC=0 and SSC=00; EL2 and EL1, or all three, with HMC=1
 * and SSC=00; EL2 alone with HMC=1, SSC=11 and PxC=00. Reserved values may behave as valid ones or match nowhere. Here SSC
 * that asks for Non-secure state is read as 00, and HMC=1 with PxC=00 as EL2 alone; SSC that asks for Secure state and EL2
 * with EL0 but without EL1 match nowhere.
 */
final class Privileges {
    private static final int SSC_SHIFT = 14;
    private static final int SECURE = 2;
    private static final long HIGHER = 1L << 13;
    private static final int PRIVILEGE_SHIFT = 1;
    private static final int EL1 = 1;
    private static final int EL0 = 2;

    private Privileges() {}

    /** Whether a control register lets its breakpoint or watchpoint match at a level. */
    static boolean match(long control, int level) {
        boolean higher = (control & HIGHER) != 0;
        int privilege = (int) (control >>> PRIVILEGE_SHIFT) & 3;
        if ((control >>> SSC_SHIFT & 3) == SECURE || higher && privilege == EL0) {
            return false;
        }
        return switch (level) {
            case 0 -> (privilege & EL0) != 0;
            case 1 -> (privilege & EL1) != 0;
            default -> higher;
        };
    }
}

package worldswitch.emulator.gic;

/**
 * A physical CPU interface as it stood at one moment.
 *
 * @param asleep whether GICR_WAKER keeps interrupts from it
 * @param enabledGroups ICC_IGRPEN0 in bit 0, ICC_IGRPEN1 in bit 1
 * @param priorityMask ICC_PMR
 * @param binaryPoint0 ICC_BPR0
 * @param binaryPoint1 ICC_BPR1
 * @param separateDeactivation ICC_CTLR.EOImode
 * @param running ICC_RPR
 * @param activePriorities0 ICC_AP0R0
 * @param activePriorities1 ICC_AP1R0
 * @param highestPending the most urgent interrupt that could be signalled, or 1023
 * @param irq whether IRQ is asserted
 * @param fiq whether FIQ is asserted
 */
public record PhysicalSnapshot(
        boolean asleep,
        int enabledGroups,
        int priorityMask,
        int binaryPoint0,
        int binaryPoint1,
        boolean separateDeactivation,
        int running,
        long activePriorities0,
        long activePriorities1,
        int highestPending,
        boolean irq,
        boolean fiq) {}

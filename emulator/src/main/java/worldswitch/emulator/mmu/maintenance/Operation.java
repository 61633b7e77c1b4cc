package worldswitch.emulator.mmu.maintenance;

/** What a system instruction does. */
@FunctionalInterface
interface Operation {
    /** Does it, with the value of Xt. */
    void execute(long operand);
}

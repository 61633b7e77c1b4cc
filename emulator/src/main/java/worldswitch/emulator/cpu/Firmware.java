package worldswitch.emulator.cpu;

/** Firmware above the highest exception level that the machine emulates, as QEMU's board has it: PSCI. */
public interface Firmware {
    /** Firmware that answers nothing: the call is UNDEFINED. */
    Firmware NONE = cpu -> false;

    /**
     * Serves an SMC (or HVC, where EL2 is absent) that nothing trapped. Arguments are in X0 to X3, the result goes to X0.
     *
     * @return whether the call was served
     */
    boolean call(Cpu cpu);

    /** Whether it is HVC that calls it, on a machine without EL2. */
    default boolean answersHypervisorCalls() {
        return false;
    }
}

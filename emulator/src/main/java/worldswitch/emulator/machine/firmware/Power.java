package worldswitch.emulator.machine.firmware;

/** The power switches of a machine, as its firmware works them. */
public interface Power {
    /** How many processors there are. */
    int processors();

    /** Whether a processor is on. */
    boolean isOn(int processor);

    /**
     * Starts a processor that is off, at its highest exception level with translation and interrupts off.
     *
     * @param entry its first instruction
     * @param argument what it finds in X0
     */
    void start(int processor, long entry, long argument);

    /** Stops a processor for good; it may be started anew. */
    void stop(int processor);

    /** Switches the machine off. */
    void off();

    /** Asks that the machine be started anew. */
    void reset();
}

package worldswitch.emulator.sysreg;

/**
 * Whoever keeps something derived from the value that indirect reads of a control register see: a TLB, a routing table.
 */
@FunctionalInterface
public interface EffectiveListener {
    /**
     * Indirect reads of a register see a new value from here on; {@link RegisterFile#effective} returns it already.
     *
     * @param register the catalogue index
     */
    void effectiveChanged(int register);
}

package worldswitch.emulator.machine;

/**
 * What a machine is made of; two machines of equal configuration, with equal memory, run alike.
 *
 * @param memory bytes of RAM at 0x4000_0000
 * @param cpus number of processors, 1 to 8
 * @param deferred whether indirect reads see a direct write only after a context synchronisation event (the latest that
 *     the architecture allows), not at once
 * @param exS whether FEAT_ExS is there, so that SCTLR_ELx.EIS and EOS decide whether exception entry and return synchronise
 * @param features the names of other features that are switched from their default, {@code -FEAT_RAS} to take one away
 */
public record MachineConfiguration(
        long memory, int cpus, boolean deferred, boolean exS, java.util.Set<String> features) {
    /** One processor, 128 MiB, immediate, every feature of Armv8.5 but FEAT_ExS. */
    public static final MachineConfiguration DEFAULT =
            new MachineConfiguration(128L << 20, 1, false, false, java.util.Set.of());

    public MachineConfiguration {
        features = java.util.Set.copyOf(features);
    }
}

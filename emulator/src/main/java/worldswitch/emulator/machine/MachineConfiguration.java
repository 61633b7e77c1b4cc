package worldswitch.emulator.machine;

import java.util.Set;
import java.util.TreeSet;
import worldswitch.emulator.sysreg.Features;
import worldswitch.emulator.sysreg.ProcessorModel;

/**
 * What a machine is made of; two machines of equal configuration, with equal memory, run alike.
 *
 * @param memory bytes of RAM at 0x4000_0000, whole pages
 * @param cpus number of processors, 1 to 8
 * @param deferred whether indirect reads see a direct write only after a context synchronisation event (the latest that
 *     the architecture allows), not at once
 * @param exS whether FEAT_ExS is there, so that SCTLR_ELx.EIS and EOS decide whether exception entry and return synchronise
 * @param features the names of other features that are switched from their default, {@code -FEAT_RAS} to take one away
 * @param startLevel the exception level that execution starts at: 2, or 1 on a machine without EL2
 * @param cpu the name of the processors' {@link ProcessorModel}
 * @param virtio the virtio devices that stand on the board
 */
public record MachineConfiguration(
        long memory,
        int cpus,
        boolean deferred,
        boolean exS,
        Set<String> features,
        int startLevel,
        String cpu,
        VirtioDevices virtio) {
    /** One processor, 128 MiB, immediate, every feature of Armv8.5 but FEAT_ExS. */
    public static final MachineConfiguration DEFAULT = new MachineConfiguration(128L << 20, 1, false, false, Set.of());

    private static final int MOST_CPUS = 8;
    private static final long MOST_MEMORY = 255L << 30;
    private static final long PAGE = 4096;

    /** Makes a configuration; throws IllegalArgumentException that names what no machine can have. */
    public MachineConfiguration {
        features = Set.copyOf(features);
        require(memory >= PAGE && memory <= MOST_MEMORY && memory % PAGE == 0, "memory of " + memory + " bytes");
        require(cpus >= 1 && cpus <= MOST_CPUS, cpus + " processors");
        require(startLevel == 1 || startLevel == 2, "a start at EL" + startLevel);
        require(ProcessorModel.names().contains(cpu), "processors named '" + cpu + "'");
    }

    /** A machine without virtio devices. */
    public MachineConfiguration(
            long memory, int cpus, boolean deferred, boolean exS, Set<String> features, int startLevel, String cpu) {
        this(memory, cpus, deferred, exS, features, startLevel, cpu, VirtioDevices.NONE);
    }

    /** A machine with processors that have everything. */
    public MachineConfiguration(
            long memory, int cpus, boolean deferred, boolean exS, Set<String> features, int startLevel) {
        this(memory, cpus, deferred, exS, features, startLevel, ProcessorModel.MOST);
    }

    /** A machine that starts at EL2. */
    public MachineConfiguration(long memory, int cpus, boolean deferred, boolean exS, Set<String> features) {
        this(memory, cpus, deferred, exS, features, 2);
    }

    /** The same machine with other virtio devices. */
    public MachineConfiguration with(VirtioDevices devices) {
        return new MachineConfiguration(memory, cpus, deferred, exS, features, startLevel, cpu, devices);
    }

    /** The same machine, latching control registers late, or at once. */
    public MachineConfiguration with(boolean latchedLate) {
        return new MachineConfiguration(memory, cpus, latchedLate, exS, features, startLevel, cpu, virtio);
    }

    /** The same machine, starting at another exception level. */
    public MachineConfiguration startingAt(int level) {
        return new MachineConfiguration(memory, cpus, deferred, exS, features, level, cpu, virtio);
    }

    /** The model of its processors. */
    public ProcessorModel model() {
        return ProcessorModel.find(cpu).orElseThrow();
    }

    /** The features of its processors. */
    public Features processorFeatures() {
        Set<String> changes = new TreeSet<>(features);
        if (exS) {
            changes.add("FEAT_ExS");
        }
        return Features.of(model(), changes);
    }

    private static void require(boolean possible, String what) {
        if (!possible) {
            throw new IllegalArgumentException("no machine has " + what);
        }
    }
}

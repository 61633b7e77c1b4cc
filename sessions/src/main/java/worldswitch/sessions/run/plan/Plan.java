package worldswitch.sessions.run.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import worldswitch.emulator.machine.MachineConfiguration;
import worldswitch.emulator.machine.VirtioDevices;
import worldswitch.emulator.machine.load.Program;
import worldswitch.sessions.snapshot.Description;

/**
 * What a session is started from, and started again from.
 *
 * @param description what it is about
 * @param configuration the machine
 * @param program what is loaded into it
 * @param opening what the machine is run to before anybody looks, or null to stand at reset
 * @param places places that become bookmarks when the run passes them
 */
public record Plan(
        Description description,
        MachineConfiguration configuration,
        Program program,
        @Nullable Goal opening,
        List<Place> places) {
    /** Copies {@code places}. */
    public Plan {
        places = List.copyOf(places);
    }

    /** The same plan on a machine with other virtio devices. */
    public Plan with(VirtioDevices devices) {
        return new Plan(description, configuration.with(devices), program, opening, places);
    }

    /** The same plan, told otherwise. */
    public Plan with(Description other) {
        return new Plan(other, configuration, program, opening, places);
    }

    /** The same plan on a machine that latches control registers late, or at once. */
    public Plan with(boolean deferred) {
        return new Plan(description, configuration.with(deferred), program, opening, places);
    }

    /** The same plan on a machine that starts at EL2, or on one without EL2 that starts at EL1. */
    public Plan startingAt(int level) {
        return new Plan(description, configuration.startingAt(level), program, opening, places);
    }

    /**
     * A place in a run: an execution of an instruction.
     *
     * @param name a few words
     * @param address the instruction
     * @param hit which execution of it, from 1
     * @param text what to see there
     */
    public record Place(String name, long address, int hit, String text) {}
}

package worldswitch.sessions.archive;

import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import worldswitch.emulator.machine.Machine;
import worldswitch.emulator.machine.MachineState;
import worldswitch.emulator.machine.load.LoadProblem;
import worldswitch.sessions.run.checkpoint.Checkpoint;
import worldswitch.sessions.run.plan.Plan;
import worldswitch.sessions.snapshot.Moment;

/**
 * A whole machine at one moment, as what differs from the machine that has just been loaded.
 *
 * @param at the moment
 * @param stateVersion the version of the words' meaning; words of another version are of no use
 * @param words everything but RAM
 * @param pages the pages of RAM that differ from the loaded program, 4096 bytes each, by address; not changed after
 * @param console what the guest had printed, as far as it was kept
 * @param consoleDropped how many bytes before that were not kept
 */
public record SavedCheckpoint(
        Moment at, int stateVersion, long[] words, SortedMap<Long, byte[]> pages, String console, long consoleDropped) {
    /** A checkpoint of a run. */
    static SavedCheckpoint of(Plan plan, Checkpoint checkpoint) {
        try {
            return new SavedCheckpoint(
                    checkpoint.moment(),
                    Machine.STATE_VERSION,
                    checkpoint.state().words(),
                    new LoadedMemory(plan).differences(checkpoint.memory()),
                    checkpoint.console(),
                    checkpoint.consoleDropped());
        } catch (LoadProblem e) {
            throw new IllegalStateException("what runs has been loaded", e);
        }
    }

    /**
     * The checkpoint of a run of a plan; null if the machine of this version cannot be in such a state, which is found out on
     * one that is thrown away.
     */
    @Nullable
    Checkpoint on(Plan plan) {
        if (stateVersion != Machine.STATE_VERSION) {
            return null;
        }
        try {
            MachineState state = MachineState.of(words);
            new Machine(plan.configuration()).restore(state);
            return Checkpoint.of(at, state, new LoadedMemory(plan).with(pages), console, consoleDropped);
        } catch (LoadProblem | IllegalArgumentException e) {
            return null;
        }
    }
}

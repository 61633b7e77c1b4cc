package worldswitch.sessions.run.checkpoint;

import worldswitch.sessions.run.input.InputLog;
import worldswitch.sessions.snapshot.Snapshot;

/**
 * A run as it stood at one moment, with all that is needed to save it; immutable.
 *
 * @param snapshot what it showed
 * @param inputs what had come from outside, and what is known to come
 * @param checkpoint everything
 */
public record Kept(Snapshot snapshot, InputLog inputs, Checkpoint checkpoint) {}

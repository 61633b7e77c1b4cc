package worldswitch.sessions.timeline;

import worldswitch.sessions.column.Columns;
import worldswitch.sessions.hazard.WriteRecorder;

/**
 * What a {@link Recorder} was at a moment: how long its records were and what was open. Immutable; some hundred bytes, and as
 * much again for each write in an open span. Holds no rows.
 */
public final class RecorderState {
    private final StretchRecorder.State stretches;
    private final ExitRecorder.State exits;
    private final ExitRecorder.State hostExits;
    private final WriteRecorder.State writes;
    private final Columns.State interrupts;

    RecorderState(
            StretchRecorder.State stretches,
            ExitRecorder.State exits,
            ExitRecorder.State hostExits,
            WriteRecorder.State writes,
            Columns.State interrupts) {
        this.stretches = stretches;
        this.exits = exits;
        this.hostExits = hostExits;
        this.writes = writes;
        this.interrupts = interrupts;
    }

    StretchRecorder.State stretches() {
        return stretches;
    }

    ExitRecorder.State exits() {
        return exits;
    }

    ExitRecorder.State hostExits() {
        return hostExits;
    }

    WriteRecorder.State writes() {
        return writes;
    }

    Columns.State interrupts() {
        return interrupts;
    }
}

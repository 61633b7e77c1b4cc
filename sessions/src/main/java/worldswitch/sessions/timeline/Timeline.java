package worldswitch.sessions.timeline;

import worldswitch.sessions.column.Log;
import worldswitch.sessions.hazard.JudgedWrite;

/**
 * What was recorded of a run up to a moment: an immutable view that any thread may read.
 *
 * @param end instructions retired at that moment
 * @param stretches which world ran when, at which exception level
 * @param exits the ledger of guest exits
 * @param hostExits the same of a host that does not run at EL2: its calls, its traps, its interrupts taken there
 * @param writes the direct writes of system registers, each with its verdicts
 * @param interrupts interrupts taken by a processor and list register transitions
 */
public record Timeline(
        long end,
        Log<Stretch> stretches,
        Log<Exit> exits,
        Log<Exit> hostExits,
        Log<JudgedWrite> writes,
        Log<InterruptEvent> interrupts) {}

/**
 * How the addresses of a snapshot are translated, explained step by step, and what lies behind them. Knows snapshots and the
 * emulator's translation; no running machine.
 */
@NullMarked
package worldswitch.sessions.translation;

import org.jspecify.annotations.NullMarked;

/**
 * Debugging sessions over a machine: run control, breakpoints, what was recorded, verdicts, and the bundled sessions. Knows the
 * emulator, and nothing of any window.
 */
@NullMarked
package worldswitch.sessions;

import org.jspecify.annotations.NullMarked;

/**
 * Self-hosted debug: the breakpoints and watchpoints that a guest sets in its own debug registers, and where debug
 * exceptions are enabled. Knows system registers only; who fetches, loads and stores asks it.
 */
@NullMarked
package worldswitch.emulator.debug;

import org.jspecify.annotations.NullMarked;

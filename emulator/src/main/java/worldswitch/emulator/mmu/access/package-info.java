/**
 * Loads, stores and fetches of one processor: a fast path through tables of host page arrays, and behind it translation,
 * devices, faults and watchpoints. Knows translation and physical memory, and nothing of instructions.
 */
@NullMarked
package worldswitch.emulator.mmu.access;

import org.jspecify.annotations.NullMarked;

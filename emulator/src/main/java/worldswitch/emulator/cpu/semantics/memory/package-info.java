/**
 * The meaning of the loads, stores and atomic instructions on general registers: addressing, access and writeback.
 * A fault leaves every register as it was.
 */
@NullMarked
package worldswitch.emulator.cpu.semantics.memory;

import org.jspecify.annotations.NullMarked;

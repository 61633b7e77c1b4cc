/**
 * The meaning of the A64 instructions, written once, and what all its parts share. Each instruction is a static method
 * over the processor; both engines call the same one, by way of the bindings of the instruction table.
 */
@NullMarked
package worldswitch.emulator.cpu.semantics;

import org.jspecify.annotations.NullMarked;

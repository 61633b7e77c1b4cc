/**
 * Exceptions: which there are, where they go, what entry and return write. Knows the processor's state and its system
 * registers, not the instructions that cause exceptions.
 */
@NullMarked
package worldswitch.emulator.cpu.exception;

import org.jspecify.annotations.NullMarked;

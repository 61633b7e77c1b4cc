/**
 * The meaning of the instructions that act on the processor itself: system registers, exceptions, hints, barriers. Static
 * methods, as in {@code worldswitch.emulator.cpu.semantics}.
 */
@NullMarked
package worldswitch.emulator.cpu.system;

import org.jspecify.annotations.NullMarked;

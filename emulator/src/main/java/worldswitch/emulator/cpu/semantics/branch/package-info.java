/**
 * The meaning of the branches: where they go, the link register, and PSTATE.BTYPE with what it lets a branch land on.
 * Exception-generating instructions and exception returns are not branches.
 */
@NullMarked
package worldswitch.emulator.cpu.semantics.branch;

import org.jspecify.annotations.NullMarked;

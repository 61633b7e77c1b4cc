/**
 * The kinds of operand that A64 assembly has: each knows how its bits lie in a word, what value they mean, how it is
 * written and how it is read. Knows the catalogue of system registers, but no instruction.
 */
@NullMarked
package worldswitch.emulator.isa.operand;

import org.jspecify.annotations.NullMarked;

/**
 * The instruction table read from its resources: rows of pattern, constraints and syntax, the operands
 * that the syntax names, and the tree that finds the row of a word.
 */
@NullMarked
package worldswitch.emulator.isa.table;

import org.jspecify.annotations.NullMarked;

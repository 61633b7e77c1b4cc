/**
 * The executor of instruction semantics: an interpreter over cached decoded blocks. Binds rows of the instruction
 * table to semantic methods.
 */
@NullMarked
package worldswitch.emulator.engine;

import org.jspecify.annotations.NullMarked;

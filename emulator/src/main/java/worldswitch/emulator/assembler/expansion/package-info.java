/**
 * What turns the statements written into the statements read: conditionals, macros, repetitions and included files.
 * Knows of the program only what a condition asks.
 */
@NullMarked
package worldswitch.emulator.assembler.expansion;

import org.jspecify.annotations.NullMarked;

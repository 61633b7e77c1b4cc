/**
 * What an operand is: bits in a word, a value that they mean, a way to write it and to read it. The kinds of operand
 * are in the packages below, by what they stand for. Knows no instruction.
 */
@NullMarked
package worldswitch.emulator.isa.operand;

import org.jspecify.annotations.NullMarked;

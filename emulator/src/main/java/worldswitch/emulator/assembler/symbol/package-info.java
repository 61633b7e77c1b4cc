/** Symbols and numeric local labels, with the definition that holds at each place of the source. */
@NullMarked
package worldswitch.emulator.assembler.symbol;

import org.jspecify.annotations.NullMarked;

/** What the assembler makes: a program with its sections, symbols and lines. */
@NullMarked
package worldswitch.emulator.assembler.program;

import org.jspecify.annotations.NullMarked;

/** What the assembler makes: a program with its sections, symbols and lines, and the ELF file of it. */
@NullMarked
package worldswitch.emulator.assembler.program;

import org.jspecify.annotations.NullMarked;

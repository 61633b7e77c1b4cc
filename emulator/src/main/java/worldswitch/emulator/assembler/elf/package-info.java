/** The ELF file of a program, for tools that read such files. */
@NullMarked
package worldswitch.emulator.assembler.elf;

import org.jspecify.annotations.NullMarked;

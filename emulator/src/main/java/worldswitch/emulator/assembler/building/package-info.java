/**
 * The first reading of the statements: labels get their definitions, directives do their work, instructions and data
 * become fragments of sections.
 */
@NullMarked
package worldswitch.emulator.assembler.building;

import org.jspecify.annotations.NullMarked;

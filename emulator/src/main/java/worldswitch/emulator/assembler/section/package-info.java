/**
 * Sections: the fragments that the statements left in them, where they lie, and how each becomes bytes. Knows nothing of
 * directives; instructions are encoded by isa.
 */
@NullMarked
package worldswitch.emulator.assembler.section;

import org.jspecify.annotations.NullMarked;

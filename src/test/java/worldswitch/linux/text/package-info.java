/** The text of a real kernel, read by our disassembler and by GNU objdump, and assembled again. */
@NullMarked
package worldswitch.linux.text;

import org.jspecify.annotations.NullMarked;

/**
 * The source lines of addresses: the line tables (.debug_line) of DWARF 2 to 5, which a compiler leaves in an ELF file. Knows
 * bytes alone.
 */
@NullMarked
package worldswitch.sessions.symbol.line;

import org.jspecify.annotations.NullMarked;

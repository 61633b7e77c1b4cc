/**
 * Source text with its provenance: lines that know from which file, line and column each of their characters came, and
 * the diagnostics that point there. Knows nothing of the language beyond comments and where a statement ends.
 */
@NullMarked
package worldswitch.emulator.assembler.source;

import org.jspecify.annotations.NullMarked;
